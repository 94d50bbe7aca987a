package de.foerdertopf.rehearsal;

import com.samskivert.mustache.Mustache;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.RunFileEntry;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.Notices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lays everything that left the house into a folder: letters, payment files, mails and the report. */
@Component
@Profile({"rehearsal", "test"})
class Archive {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Notices notices;
    private final DocumentStore documents;
    private final Funds funds;
    private final PaymentRuns paymentRuns;
    private final SentMails mails;

    Archive(Notices notices, DocumentStore documents, Funds funds, PaymentRuns paymentRuns, SentMails mails) {
        this.notices = notices;
        this.documents = documents;
        this.funds = funds;
        this.paymentRuns = paymentRuns;
        this.mails = mails;
    }

    void write(List<PlayedCase> cases, Report report, Path folder) throws IOException {
        Files.createDirectories(folder);
        var letters = Files.createDirectories(folder.resolve("notices"));
        for (var played : cases) {
            if (played.isIn()) {
                writeNotices(played, letters);
            }
        }
        writePayments(Files.createDirectories(folder.resolve("payments")));
        writeMails(Files.createDirectories(folder.resolve("mails")));
        Files.writeString(folder.resolve("report.json"), JSON.writeValueAsString(report));
        Files.writeString(folder.resolve("report.html"), html(report));
    }

    /** Ids come from the file: only letters, digits and hyphens become part of a file name. */
    static String fileName(String id) {
        var safe = id.replaceAll("[^A-Za-z0-9-]", "_");
        return safe.length() <= 60 ? safe : safe.substring(0, 60);
    }

    private void writeNotices(PlayedCase played, Path folder) throws IOException {
        var number = 0;
        for (var notice : notices.of(played.number())) {
            var document = notice.documentId();
            if (document != null) {
                number++;
                var name = fileName(played.id()) + "-" + notice.type() + "-" + number + ".pdf";
                Files.write(folder.resolve(name), documents.read(document).bytes());
            }
        }
    }

    private void writePayments(Path folder) throws IOException {
        for (var fund : funds.all()) {
            var pages = 1;
            for (var page = 1; page <= pages; page++) {
                var listing = paymentRuns.of(fund.code(), page);
                pages = listing.pages();
                for (var run : listing.items()) {
                    for (var file : paymentRuns.files(run.id())) {
                        Files.write(
                                folder.resolve(fileName(file)),
                                paymentRuns.file(run.id(), file.fileName()).bytes());
                    }
                }
            }
        }
    }

    private static String fileName(RunFileEntry file) {
        return file.fileName().replaceAll("[^A-Za-z0-9.-]", "_");
    }

    private void writeMails(Path folder) throws IOException {
        var number = 0;
        for (var mail : mails.all()) {
            number++;
            Files.write(folder.resolve("%05d.eml".formatted(number)), mails.mime(mail));
        }
    }

    private static String html(Report report) {
        try {
            var template = new ClassPathResource("rehearsal/report.html").getContentAsString(StandardCharsets.UTF_8);
            return Mustache.compiler().defaultValue("").compile(template).execute(new Object() {
                @SuppressWarnings("unused") // read by the template
                final List<?> cases = report.cases();

                @SuppressWarnings("unused") // read by the template
                final Object totals = Objects.requireNonNull(report.totals());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
