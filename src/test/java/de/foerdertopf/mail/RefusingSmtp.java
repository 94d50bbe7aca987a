package de.foerdertopf.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server as bad as the real ones: what it says to a recipient depends on how the address begins. {@code refused.…} is unknown for
 * good, {@code later.…} is told to come back, {@code spam.…} is refused after the whole mail, {@code drop.…} has its connection cut; any
 * other mail is taken. A server that hangs answers nobody.
 */
public final class RefusingSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final boolean hangs;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    private RefusingSmtp(boolean hangs) {
        this.hangs = hangs;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::accept, "refusing-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public static RefusingSmtp start() {
        return new RefusingSmtp(false);
    }

    static RefusingSmtp thatHangs() {
        return new RefusingSmtp(true);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** To whom mails were taken. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                open.add(client);
                connections.incrementAndGet();
                if (!hangs) {
                    var talk = new Thread(() -> talk(client), "refusing-smtp-talk");
                    talk.setDaemon(true);
                    talk.start();
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(client, "220 refusing.example.org");
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    if (recipient.startsWith("drop.")) {
                        return;
                    }
                    say(client, answerTo(recipient));
                } else if (command.equals("DATA")) {
                    say(client, "354 go on");
                    while (!".".equals(line)) {
                        line = in.readLine();
                    }
                    if (recipient.startsWith("spam.")) {
                        say(client, "554 5.7.1 this looks like spam");
                    } else {
                        taken.add(recipient);
                        say(client, "250 2.0.0 taken");
                    }
                } else if (command.startsWith("QUIT")) {
                    say(client, "221 bye");
                    return;
                } else {
                    say(client, "250 fine");
                }
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private static String answerTo(String recipient) {
        if (recipient.startsWith("refused.")) {
            return "550 5.1.1 <" + recipient + ">: Recipient address rejected: User unknown";
        }
        return recipient.startsWith("later.") ? "451 4.7.1 try again later" : "250 fine";
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
