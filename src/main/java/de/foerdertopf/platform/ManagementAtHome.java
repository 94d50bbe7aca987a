package de.foerdertopf.platform;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/** The port for those who watch the machine is reached from this machine only, unless the operator names another address for it. */
public final class ManagementAtHome implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String PORT = "management.server.port";
    private static final String ADDRESS = "management.server.address";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent start) {
        var settings = start.getEnvironment();
        if (settings.containsProperty(PORT) && !settings.containsProperty(ADDRESS)) {
            settings.getPropertySources()
                    .addLast(new MapPropertySource("management-at-home", Map.of(ADDRESS, "127.0.0.1")));
        }
    }
}
