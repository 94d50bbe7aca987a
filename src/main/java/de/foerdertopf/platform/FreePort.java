package de.foerdertopf.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Looks first of all whether the place is free at which the pages are to stand: nobody waits minutes to hear that it is not. */
public final class FreePort implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final int USUAL = 8080;

    /** @throws StartProblem with the setting for another port */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent start) {
        var settings = start.getEnvironment();
        require(settings.getProperty("server.address"), settings.getProperty("server.port", Integer.class, USUAL));
    }

    static void require(@Nullable String address, int port) {
        if (port <= 0) {
            return;
        }
        try (var place = new ServerSocket()) {
            place.setReuseAddress(true);
            place.bind(new InetSocketAddress(address == null ? null : InetAddress.getByName(address), port));
        } catch (UnknownHostException e) {
            throw new StartProblem(
                    "This machine has no address " + address + ". Correct server.address (SERVER_ADDRESS).", e);
        } catch (IOException e) {
            throw new StartProblem(
                    "Port " + port + " is in use by another program, or may not be used: " + e.getMessage()
                            + ". Set server.port (SERVER_PORT) to another one, for instance " + (port + 1) + ".",
                    e);
        }
    }
}
