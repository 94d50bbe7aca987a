package de.foerdertopf.document;

import de.foerdertopf.document.FileInspection.Found;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** One process that looks into files, one after the other. Who holds it has it alone. */
final class Inspector implements AutoCloseable {

    /** Redrawn pictures may grow a little. */
    private static final int LARGEST_ANSWER = 2 * UploadInspection.LARGEST;

    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    /** What Windows needs to start a process at all. */
    private static final Set<String> HARMLESS_VARIABLES = Set.of("SYSTEMROOT", "TEMP", "TMP", "TMPDIR");

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private final ScheduledExecutorService watch;
    private boolean ready;

    private Inspector(Process process, ScheduledExecutorService watch) {
        this.process = process;
        this.watch = watch;
        this.questions = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Starts the process and does not wait for it. */
    static Inspector start(String heap, ScheduledExecutorService watch) throws IOException {
        return over(builder(heap).start(), watch);
    }

    static Inspector over(Process process, ScheduledExecutorService watch) {
        return new Inspector(process, watch);
    }

    static ProcessBuilder builder(String heap) {
        var builder = new ProcessBuilder(command(heap)).redirectError(Redirect.DISCARD);
        // It shall know no password of the house; and what changes other programs' Java must not change this one.
        builder.environment().keySet().removeIf(name -> !HARMLESS_VARIABLES.contains(name.toUpperCase(Locale.ROOT)));
        return builder;
    }

    /** The file could not be looked into to its end: it took too long, or the process broke on it. */
    static final class BrokenOff extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenOff(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /**
     * Looks into one file.
     *
     * @throws BusinessRuleViolation if it may not be kept
     * @throws BrokenOff if the process ended or had to be ended; this inspector is of no use any more
     * @throws IOException if the process never came up
     */
    Found look(byte[] bytes, Duration longest) throws IOException, BrokenOff {
        comeUp();
        // said before the process is ended: who waits for its answer may hear of the end before this is over
        var tooLong = new AtomicBoolean();
        var end = watch.schedule(
                () -> {
                    tooLong.set(true);
                    close();
                },
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            questions.writeInt(bytes.length);
            questions.write(bytes);
            questions.flush();
            return answer(bytes);
        } catch (IOException e) {
            close();
            throw new BrokenOff(tooLong.get() ? "longer than " + longest : "process ended by itself", e);
        } finally {
            end.cancel(false);
        }
    }

    private void comeUp() throws IOException {
        if (ready) {
            return;
        }
        var end = watch.schedule(this::close, LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (answers.readByte() != InspectorProgram.READY) {
                throw new IOException("The process for files says something else than expected");
            }
            ready = true;
        } catch (EOFException e) {
            throw new IOException("The process for files does not come up: " + command("…"), e);
        } finally {
            end.cancel(false);
        }
    }

    private Found answer(byte[] bytes) throws IOException {
        var sign = answers.readByte();
        switch (sign) {
            case InspectorProgram.AS_IT_CAME -> {
                return new Found(answers.readUTF(), bytes);
            }
            case InspectorProgram.DRAWN_ANEW -> {
                var type = answers.readUTF();
                var length = answers.readInt();
                if (length < 0 || length > LARGEST_ANSWER) {
                    throw new IOException("too much");
                }
                var content = answers.readNBytes(length);
                if (content.length < length) {
                    throw new EOFException();
                }
                return new Found(type, content);
            }
            case InspectorProgram.REFUSED -> {
                var code = answers.readUTF();
                var arguments = new Object[answers.readByte()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = answers.readUTF();
                }
                throw new BusinessRuleViolation(code, arguments);
            }
            default -> throw new IOException("unknown answer");
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The same program once more, with its other main class: from the packaged jar as from a folder of classes. */
    private static List<String> command(String heap) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Large pictures live in the old generation: the young one stays small, so that they find room there.
        command.addAll(List.of(
                "-Xmx" + heap,
                "-Xmn16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"),
                "-Djava.awt.headless=true"));
        var here = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        var packaged = Objects.requireNonNull(
                        InspectorProgram.class.getResource(InspectorProgram.class.getSimpleName() + ".class"))
                .toString()
                .startsWith("jar:nested:");
        if (packaged) {
            command.addAll(List.of("-jar", here, InspectorProgram.COMMAND));
        } else {
            command.addAll(List.of("-cp", here, InspectorProgram.class.getName()));
        }
        return command;
    }
}
