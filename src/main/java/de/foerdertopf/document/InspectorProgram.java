package de.foerdertopf.document;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.SynchronousQueue;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.slf4j.LoggerFactory;

/**
 * The process in which files from outside are opened. It knows no database, no secret and no network: bytes come in by its standard
 * input, an answer goes out by its standard output, and when whoever started it is gone it goes too.
 *
 * <p>A question is a length and that many bytes. An answer is one of the signs below and what belongs to it.
 */
public final class InspectorProgram {

    /** By this argument the packaged program becomes an inspector. */
    public static final String COMMAND = "inspect-files";

    static final int READY = 0x46;
    /** The bytes may be kept as they came: the content type follows. */
    static final int AS_IT_CAME = 1;
    /** A picture was drawn anew: content type, length and bytes follow. */
    static final int DRAWN_ANEW = 2;
    /** The code of the rule and its arguments follow. */
    static final int REFUSED = 3;

    /** After a large file memory is given back. */
    private static final long LARGE = 32L * 1024 * 1024;

    private InspectorProgram() {}

    /** Answers until its input ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Whatever a library prints must not look like an answer.
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        beQuiet();
        warmUp();
        var files = new SynchronousQueue<byte[]>();
        var listener = new Thread(() -> listen(files), "files");
        listener.setDaemon(true);
        listener.start();
        answers.writeByte(READY);
        answers.flush();
        while (true) {
            answer(files.take(), answers);
        }
    }

    /** Hears the end of its input even while a file keeps it busy: an inspector never outlives the house. */
    private static void listen(SynchronousQueue<byte[]> files) {
        try (var questions = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
            while (true) {
                var length = questions.readInt();
                if (length < 0 || length > UploadInspection.LARGEST) {
                    break;
                }
                files.put(questions.readNBytes(length));
            }
        } catch (IOException e) {
            // The other side is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void answer(byte[] bytes, DataOutputStream answers) throws IOException {
        try {
            var found = FileInspection.inspect(bytes);
            if (found.content() == bytes) {
                answers.writeByte(AS_IT_CAME);
                answers.writeUTF(found.contentType());
            } else {
                answers.writeByte(DRAWN_ANEW);
                answers.writeUTF(found.contentType());
                answers.writeInt(found.content().length);
                answers.write(found.content());
            }
        } catch (BusinessRuleViolation e) {
            refuse(e.code(), e.arguments().stream().map(String::valueOf).toArray(String[]::new), answers);
        } catch (RuntimeException | StackOverflowError e) {
            // A parser stumbled over what was made to make it stumble: its complaint may quote the file, so it goes no
            // further.
            refuse("upload.too-intricate", new String[0], answers);
        }
        answers.flush();
        if (Runtime.getRuntime().totalMemory() > LARGE) {
            System.gc();
        }
    }

    private static void refuse(String code, String[] arguments, DataOutputStream answers) throws IOException {
        answers.writeByte(REFUSED);
        answers.writeUTF(code);
        answers.writeByte(arguments.length);
        for (var argument : arguments) {
            answers.writeUTF(argument);
        }
    }

    private static void beQuiet() {
        ImageIO.setUseCache(false);
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger all) {
            all.setLevel(ch.qos.logback.classic.Level.OFF);
        }
    }

    /** The first person's file shall not wait for classes to be loaded. */
    private static void warmUp() throws IOException {
        for (var format : Arrays.asList("jpeg", "png")) {
            var picture = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR), format, picture);
            FileInspection.inspect(picture.toByteArray());
        }
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            FileInspection.inspect(bytes.toByteArray());
        }
    }
}
