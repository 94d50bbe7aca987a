package de.foerdertopf.notice.writing;

import de.foerdertopf.notice.letters.LetterFixtures;

import de.foerdertopf.notice.letters.ApprovalLetter;
import de.foerdertopf.notice.letters.Letter;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.NewDocument;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.notice.letters.LetterFixtures.House;
import de.foerdertopf.platform.EmbeddedPostgresServer;
import de.foerdertopf.shared.HouseJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How many letters one second of processor time gives, from the frozen data to the stored PDF, beside the same letter drawn by
 * hand with PDFBox, and beside LibreOffice where it is installed. See {@code bench/README.md} for what the ratios mean.
 */
public final class NoticesPerCpuSecond {

    private static final int ROUNDS = 5;
    private static final int WARMING_ROUNDS = 5;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final PdfRenderer renderer = new PdfRenderer(Path.of("does-not-exist"));
    private final Letter letter = new LetterFixtures(House.BREMEN, LetterFixtures.PLAIN).approval();
    private final String frozen = HouseJson.MAPPER.writeValueAsString(letter);
    private final DocumentStore documents;
    private final int batch;

    private NoticesPerCpuSecond(DocumentStore documents, int batch) {
        this.documents = documents;
        this.batch = batch;
    }

    /** Reads {@code letters} per round and letters for the look at {@code memory} from the settings of the program. */
    public static void main(String[] unused) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var batch = Integer.getInteger("letters", 200);
        var many = Integer.getInteger("memory", 0);
        try (var postgres = EmbeddedPostgresServer.start(Files.createTempDirectory("foerdertopf-bench-"));
                var context = new AnnotationConfigApplicationContext()) {
            var source = new SingleConnectionDataSource(postgres.url(), postgres.user(), postgres.password(), true);
            Flyway.configure()
                    .dataSource(source)
                    .defaultSchema("foerdertopf")
                    .createSchemas(true)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
            context.registerBean(Clock.class, Clock::systemUTC);
            context.register(DocumentStore.class);
            context.refresh();
            new NoticesPerCpuSecond(context.getBean(DocumentStore.class), batch).run(many);
            source.destroy();
        }
    }

    private void run(int many) throws IOException {
        var finished = print(letter);
        var byHand = DrawnLetter.of(finished);
        var office = Office.find();
        say("%d signs under tags; our file %,d bytes, drawn by hand %,d bytes; %d letters a round, %d rounds, load %.2f",
                byHand.signs(), finished.length, byHand.draw().length, batch, ROUNDS, SYSTEM.getSystemLoadAverage());
        for (var warming = 0; warming < WARMING_ROUNDS; warming++) {
            perCpuSecond(byHand::draw);
            perCpuSecond(this::write);
        }
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var offices = new ArrayList<Double>();
        for (var round = 1; round <= ROUNDS; round++) {
            bare.add(perCpuSecond(byHand::draw));
            ours.add(perCpuSecond(this::write));
            if (office.isPresent()) {
                offices.add(office.get().perCpuSecond(byHand.html(), Math.min(batch, 60)));
            }
            say("round %d: drawn by hand %.1f, ours %.1f%s letters per CPU second", round, last(bare), last(ours),
                    offices.isEmpty() ? "" : String.format(Locale.ROOT, ", LibreOffice %.1f", last(offices)));
        }
        ratio("ours / drawn by hand with PDFBox", ours, bare);
        if (offices.isEmpty()) {
            say("LibreOffice is not installed: no ratio");
        } else {
            ratio("ours / LibreOffice in one batch", ours, offices);
        }
        if (many > 0) {
            memory(many);
        }
    }

    /** From the frozen data to the stored file. */
    private void write() {
        var read = HouseJson.MAPPER.readValue(frozen, ApprovalLetter.class);
        documents.store(new NewDocument("Bescheid.pdf", "application/pdf", RetentionClass.CASE, print(read)));
    }

    private byte[] print(Letter read) {
        return LetterPrinter.print(renderer, read, renderer.inFolder(read.template()));
    }

    private void memory(int many) {
        var lowest = Long.MAX_VALUE;
        var highest = 0L;
        for (var done = 0; done < many; done += many / 10) {
            for (var i = 0; i < many / 10; i++) {
                write();
            }
            var used = usedAfterCollection();
            lowest = Math.min(lowest, used);
            highest = Math.max(highest, used);
            say("after %,d letters: %.1f MB in use", done + many / 10, used / 1e6);
        }
        say("memory over %,d letters: %.1f to %.1f MB", many, lowest / 1e6, highest / 1e6);
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private double perCpuSecond(Work work) {
        var before = SYSTEM.getProcessCpuTime();
        for (var i = 0; i < batch; i++) {
            try {
                work.once();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return batch / ((SYSTEM.getProcessCpuTime() - before) / 1e9);
    }

    private static double last(List<Double> values) {
        return values.get(values.size() - 1);
    }

    private static void ratio(String name, List<Double> subject, List<Double> baseline) {
        var ratios = new ArrayList<Double>();
        for (var i = 0; i < subject.size(); i++) {
            ratios.add(subject.get(i) / baseline.get(i));
        }
        ratios.sort(null);
        say("%s: %.2f (%.2f to %.2f)", name, ratios.get(ratios.size() / 2), ratios.get(0), last(ratios));
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void say(String words, Object... values) {
        System.out.printf(Locale.ROOT, words + "%n", values);
    }

    private interface Work {
        void once() throws IOException;
    }

    /** LibreOffice without a window, which turns many letters into PDF in one go. */
    private record Office(String program) {

        static Optional<Office> find() {
            return List.of(System.getenv("PATH").split(":")).stream()
                    .map(folder -> Path.of(folder, "soffice"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .map(file -> new Office(file.toString()));
        }

        double perCpuSecond(String xhtml, int letters) throws IOException {
            var folder = Files.createTempDirectory("foerdertopf-office-");
            for (var i = 0; i < letters; i++) {
                Files.writeString(folder.resolve("letter-" + i + ".html"), xhtml);
            }
            var script = "cd " + folder + " && " + program + " -env:UserInstallation=file://" + folder
                    + "/profile --headless --convert-to pdf letter-*.html >/dev/null 2>&1; times";
            var process = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
            var times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            try (var made = Files.list(folder)) {
                var pdfs = made.filter(file -> file.toString().endsWith(".pdf")).count();
                if (pdfs != letters) {
                    throw new IOException("LibreOffice made " + pdfs + " of " + letters + " letters");
                }
            }
            // the second line is the children's user and system time, such as 0m3.120s 0m0.480s
            var children = times.lines().reduce((first, second) -> second).orElseThrow().split(" ", -1);
            return letters / (seconds(children[0]) + seconds(children[1]));
        }

        private static double seconds(String time) {
            var minutes = time.indexOf('m');
            return Integer.parseInt(time.substring(0, minutes)) * 60
                    + Double.parseDouble(time.substring(minutes + 1, time.length() - 1).replace(',', '.'));
        }
    }
}
