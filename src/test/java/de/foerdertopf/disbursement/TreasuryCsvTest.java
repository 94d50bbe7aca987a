package de.foerdertopf.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.SpreadsheetText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreasuryCsvTest {

    @Test
    void writesOneLineForEachPaymentWithTheCitysOwnPostingKey() {
        var file = TreasuryCsv.write(batch("UTF-8", "Grünes Beet Sandhofen e. V.", "Trommelkreis; \"Baobab\""));

        var records = read(file, StandardCharsets.UTF_8);
        assertThat(records).hasSize(2);
        assertThat(records.get(0).get("Betrag")).isEqualTo("100,01");
        assertThat(records.get(0).get("IBAN")).isEqualTo("DE49900500507000700012");
        assertThat(records.get(0).get("Kapitel")).isEqualTo("3401");
        assertThat(records.get(0).get("Titel")).isEqualTo("684 10");
        assertThat(records.get(0).get("End-to-End-Referenz")).isEqualTo("SFHB-2025-0001-R1");
        assertThat(records.get(0).get("Verwendungszweck"))
                .isEqualTo("Zuwendung Az. SFHB-2025-0001 Bescheid v. 28.03.2025");
        assertThat(records.get(0).get("Fällig am")).isEqualTo("01.04.2025");
        assertThat(records.get(0).get("Ausführung am")).isEqualTo("02.04.2025");
        assertThat(records.get(0).get("Angeordnet am")).isEqualTo("01.04.2025 09:12");
        assertThat(records.get(1).get("Kontoinhaber")).isEqualTo("Trommelkreis; \"Baobab\"");
        assertThat(file.fileName()).isEqualTo("SFHB-2025-Z01.csv");
    }

    @Test
    void sumInFileEqualsControlSum() {
        var batch = batch("UTF-8", "A", "B", "C", "D", "E", "F", "G");

        var sum = read(TreasuryCsv.write(batch), StandardCharsets.UTF_8).stream()
                .map(record -> Money.parse(record.get("Betrag")))
                .reduce(Money.ZERO, Money::plus);

        assertThat(sum).isEqualTo(batch.controlSum()).isEqualTo(Money.ofCents(70_007));
    }

    @Test
    void endsLinesAsTreasuriesExpect() {
        var text = new String(TreasuryCsv.write(batch("UTF-8", "A")).bytes(), StandardCharsets.UTF_8);

        assertThat(text.split("\r\n")).hasSize(2);
        assertThat(text).endsWith("\r\n").startsWith("\"Satznummer\";\"Anordnungsart\";");
    }

    @Test
    void writesInTheTreasurysCharacterSetWithoutQuestionMarks() {
        var windows = Charset.forName("windows-1252");

        var file = TreasuryCsv.write(batch("windows-1252", "Łukasz Müller-Žák & Ğül €"));

        assertThat(read(file, windows).get(0).get("Kontoinhaber")).isEqualTo("Lukasz Müller-Žák & Gül €");
        assertThat(read(file, windows).get(0).get("Grund")).isEqualTo("Gemeinschaftsgarten für alle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 421 1", "-2 Grad", "@SUM(A1)", "＝1", "  =1", "=cmd|' /C calc'!A0", "'schon"})
    void writesEveryValueAsItIsForAProgrammeReadsIt(String value) {
        var file = TreasuryCsv.write(
                PaymentFixture.batchFor(value, PayableFormat.CSV, "UTF-8", "Grünes Beet Sandhofen e. V."));

        assertThat(read(file, StandardCharsets.UTF_8).get(0).get("Grund")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\r\nb", "a\tb", "a\0b", "a\u2028b"})
    void keepsEachPaymentOnItsLine(String hostile) {
        var file = TreasuryCsv.write(
                PaymentFixture.batchFor(hostile, PayableFormat.CSV, "UTF-8", "Grünes Beet Sandhofen e. V."));

        assertThat(new String(file.bytes(), StandardCharsets.UTF_8).lines()).hasSize(2);
        assertThat(read(file, StandardCharsets.UTF_8).get(0).get("Grund")).isEqualTo("a b");
    }

    @Test
    void namesThePeopleWhoSigned() {
        var record = read(TreasuryCsv.write(batch("UTF-8", "A")), StandardCharsets.UTF_8)
                .get(0);

        assertThat(record.get("Sachlich richtig")).isEqualTo("Kim Beispiel");
        assertThat(record.get("Rechnerisch richtig")).isEqualTo("Kim Beispiel");
        assertThat(record.get("Angeordnet")).isEqualTo("Toni Muster");
    }

    @Test
    void beginsWithTheMarkOnlyWhereTheTreasuryAsksForIt() {
        var plain = TreasuryCsv.write(batch("UTF-8", "Grünes Beet"));
        var marked = TreasuryCsv.write(batch("UTF-8-BOM", "Grünes Beet"));

        assertThat(plain.bytes()).startsWith('"', 'S');
        assertThat(marked.bytes()).startsWith(0xEF, 0xBB, 0xBF, '"');
        assertThat(new String(marked.bytes(), StandardCharsets.UTF_8).substring(1))
                .isEqualTo(new String(plain.bytes(), StandardCharsets.UTF_8));
        assertThat(PayableContent.read(PayableFormat.CSV, marked, StandardCharsets.UTF_8))
                .isEqualTo(new PayableContent(1, Money.ofCents(10_001)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-9", "windows-1252-BOM", ""})
    void aCharacterSetThatNobodyKnowsIsToldWhenTheFundIsRead(String charset) {
        assertThatThrownBy(() -> PaymentFixture.office(PayableFormat.CSV, charset))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noFieldOfAnyTextBeginsAFormula() {
        var random = new Random(20250401L);
        var alphabet = "=+-@\t\r\n\0＝＋－＠;\"' aZ0,.äß";
        for (var i = 0; i < 10_000; i++) {
            var text = random.ints(1 + random.nextInt(6), 0, alphabet.length())
                    .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
                    .reduce("", String::concat);

            var written = SpreadsheetText.harmless(text);

            assertThat(written).as("%s", text).doesNotMatch("(?s)^[\\s\\u0000]*[=+\\-@＝＋－＠].*");
            assertThat(written).doesNotContain("\n", "\r");
        }
    }

    private static PayableBatch batch(String charset, String... holders) {
        return PaymentFixture.batch(PayableFormat.CSV, charset, holders);
    }

    private static List<CSVRecord> read(RunFile file, Charset charset) {
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(file.bytes(), charset)))) {
            return new ArrayList<>(parser.getRecords());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
