package de.foerdertopf;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.document.PdfProof;
import de.foerdertopf.notice.letters.NoticeType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The given real-life cases, through the whole house. */
class RehearsalIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final BigDecimal MOST_OF_A_SMALL_GRANT = BigDecimal.valueOf(1500);

    @TempDir
    private Path folder;

    private final StringBuilder said = new StringBuilder();

    @Test
    void allGivenCasesEndAsExpectedAndLeaveLettersPaymentsAndMails() throws IOException {
        var out = folder.resolve("out");

        var exit = rehearse(Path.of("src/test/resources/cases/cases.json"), out);

        assertThat(said()).contains("agree=30");
        assertThat(exit).isZero();
        assertThat(namesIn(out.resolve("notices"))).anyMatch(n -> n.startsWith("HB-03-APPROVAL-"));
        assertThat(namesIn(out.resolve("payments")))
                .anyMatch(n -> n.endsWith(".csv"))
                .anyMatch(n -> n.endsWith(".xml"));
        assertThat(namesIn(out.resolve("mails"))).isNotEmpty().allMatch(n -> n.endsWith(".eml"));
        assertThat(out.resolve("report.html")).exists();
        smallGrantsFitOneSheet(out.resolve("notices"));
    }

    /** Two pages and eight provisions at most; only MA-13, whose names are an attack of many words, may take a third page. */
    private static void smallGrantsFitOneSheet(Path notices) throws IOException {
        for (var name : namesIn(notices)) {
            if (name.contains("-APPROVAL-") && !name.startsWith("MA-13-")) {
                var pdf = Files.readAllBytes(notices.resolve(name));
                var terms = JSON.readTree(
                                PdfProof.attachment(pdf, "bescheid.json").text())
                        .path("letter")
                        .path("terms");
                if (new BigDecimal(terms.path("amount").path("value").asString()).compareTo(MOST_OF_A_SMALL_GRANT)
                        <= 0) {
                    assertThat(PdfProof.pages(pdf)).as(name).isLessThanOrEqualTo(2);
                    assertThat(terms.path("provisions")).as(name).isNotEmpty().hasSizeLessThanOrEqualTo(8);
                }
            }
        }
    }

    @Test
    void bothFundsProduceEveryTypeOfLetterFromRealCases() throws IOException {
        var out = folder.resolve("out");

        var exit = rehearse(Path.of("src/test/resources/cases/letters.json"), out);

        assertThat(said()).contains("agree=18");
        assertThat(exit).isZero();
        var letters = namesIn(out.resolve("notices"));
        assertThat(List.of("MA", "HB"))
                .allSatisfy(fund -> assertThat(NoticeType.values()).allSatisfy(type -> assertThat(letters)
                        .as("%s of %s", type, fund)
                        .anyMatch(name -> name.matches(fund + "-\\d+-" + type + "-\\d+\\.pdf"))));
    }

    @Test
    void malformedAndRepeatedCasesAreReportedAndStopNobody() throws IOException {
        var cases = folder.resolve("cases.json");
        var one = Files.readString(Path.of("src/test/resources/cases/one.json"));
        Files.writeString(
                cases,
                "[" + one + "," + one
                        + ", {\"id\": \"../../x\", \"fund\": \"BAD FUND\"}, 7, {\"id\": \"half\", \"fund\": \"bremen-stadtteilfonds\"}]");

        var exit = rehearse(cases, folder.resolve("out"));

        assertThat(exit).isEqualTo(1);
        assertThat(said())
                .contains("HB-03: error: id: this id stands in the file before")
                .contains("../../x: error")
                .contains("case-4: error: id: a value is needed here")
                .contains("half: error")
                .contains("agree=1");
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithItsReason() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.json"), "[ {");

        assertThat(rehearse(broken, folder.resolve("out"))).isEqualTo(2);
        assertThat(said()).contains("broken.json").contains("not JSON");
        assertThat(rehearse(folder.resolve("nowhere.json"), folder.resolve("out")))
                .isEqualTo(2);
    }

    /** The packaged program in a process of its own, behind the walks whose people wait for their pages, with traps where a datasource and a mail server would be set. */
    private int rehearse(Path cases, Path out) throws IOException {
        var program = PackagedProgram.patiently("rehearse", "--cases", cases.toString(), "--out", out.toString());
        program.environment().put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/trap");
        program.environment().put("SPRING_MAIL_HOST", "127.0.0.1");
        program.environment().put("SPRING_MAIL_PORT", "1");
        var process = program.start();
        try {
            said.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroy();
        }
    }

    private String said() {
        return said.toString();
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList();
        }
    }
}
