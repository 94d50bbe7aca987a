package de.foerdertopf.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.disbursement.PaymentOrderSheet.Check;
import de.foerdertopf.disbursement.PaymentOrderSheet.SignedBy;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.notice.letters.Accent;
import de.foerdertopf.notice.letters.Masthead;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sheets for the cash office carry every field of a payment order, domain 5.1. */
class PaymentSheetTest {

    private static final Instant CERTIFIED = Instant.parse("2026-03-16T08:12:00Z");

    private final PdfRenderer renderer = new PdfRenderer(Path.of("does-not-exist"));

    @Test
    void anOrderCarriesEveryFieldOfTheMinimumContent() throws Exception {
        var sheet = order(null, new SignedBy("Dr. Renate Oelschläger", Instant.parse("2026-03-17T09:00:00Z")));

        var pdf = renderer.render(sheet.template(), sheet, sheet.metadata());

        assertThat(PdfProof.violations(pdf)).isEmpty();
        assertThat(PdfProof.pages(pdf)).isEqualTo(1);
        assertThat(PdfProof.bare(PdfProof.spoken(pdf)))
                .contains(bare("*** 5.000,00 €"), bare("in Worten: fünftausend Euro"))
                .contains(bare("An: Stadtkasse Mannheim. Bitte auszahlen."), bare("Haushaltsjahr 2026"))
                .contains(bare("Anordnende Stelle Fachbereich Arbeit und Soziales (50)"))
                .contains(bare("Fällig am 1. April 2026, Rate 1 von 1"))
                .contains(bare("Grund Zuschuss Flüchtlingsfonds Mannheim, „Gemeinschaftsgarten für alle“"))
                .contains(bare("Gleiche Person: ja"), bare("IBAN DE49 9005 0050 7000 7000 12"))
                .contains(bare("Buchungsstelle Produkt 31.80.01 · Sachkonto 43180000 · Kostenstelle 5010"))
                .contains(bare("Mittelbindung MB-2026-0005, eingetragen am 13. März 2026"))
                .contains(bare("Sachlich richtig: Jutta Weidenbach 16. März 2026, 09:12 Uhr"))
                .contains(bare("Rechnerisch richtig: Jutta Weidenbach"))
                .contains(bare("Der Betrag ist auszuzahlen: Dr. Renate Oelschläger 17. März 2026, 10:00 Uhr"))
                .contains(bare("Anordnungsbefugnis bis 10.000,00 €"))
                .contains(bare("Bewilligt 5.000,00 €, bisher angeordnet 0,00 € Rest danach 0,00 €"));
    }

    @Test
    void anotherPayeeThanTheEntitledIsShownWithItsReason() throws Exception {
        var sheet = order("Träger der Gruppe, Zustimmung vom 2. Februar 2026", null);

        var text = PdfProof.bare(PdfProof.spoken(renderer.render(sheet.template(), sheet, sheet.metadata())));

        assertThat(text)
                .contains(bare("Gleiche Person: nein. Träger der Gruppe, Zustimmung vom 2. Februar 2026"))
                .contains(bare("noch nicht angeordnet"));
    }

    @Test
    void whoGetsTheNoticeIsEntitledAndTheGroupIsNamedBeside() throws Exception {
        var sheet = order("Elternrunde", null, null);

        assertThat(PdfProof.bare(PdfProof.spoken(renderer.render(sheet.template(), sheet, sheet.metadata()))))
                .contains(
                        bare(
                                "Berechtigt Grünes Beet Sandhofen e. V. für Elternrunde, Projekt „Gemeinschaftsgarten für alle“"));
    }

    @Test
    void theControlSheetFitsItsFile() throws Exception {
        var sheet = controlSheet(1);

        var pdf = renderer.render(sheet.template(), sheet, sheet.metadata());
        var text = PdfProof.bare(PdfProof.spoken(pdf));

        assertThat(PdfProof.violations(pdf)).isEmpty();
        assertThat(PdfProof.pages(pdf)).isEqualTo(1);
        assertThat(text)
                .contains(bare("2 Anordnungen, Gesamtsumme 7.200,00 €"), "siebentausendzweihundertEuro")
                .contains(bare("SHA-256 der Datei " + "3f9a".repeat(16)))
                .contains(bare("Summe, 2 Anordnungen 7.200,00"))
                .contains(bare("Anzahl der Datensätze 2 2 stimmt"), bare("Summe in Euro 7.200,00 7.200,01 weicht ab"))
                .contains(bare("Die Datei weicht ab. Nicht übergeben."))
                .doesNotContain(bare("Anzahl, Summe und Prüfwert stimmen"))
                .contains(bare("Name und Konto passen nicht zusammen"))
                .doesNotContain("Wiederholung");
    }

    @Test
    void aFurtherSheetOfALongRunCountsOnAndAsksForNoSignature() throws Exception {
        var sheet = controlSheet(1, new PaymentRunControlSheet.Whole(250, Money.ofEuros(90_000), 3, 3, 200));

        var pdf = renderer.render(sheet.template(), sheet, sheet.metadata());
        var text = PdfProof.bare(PdfProof.spoken(pdf));

        assertThat(PdfProof.violations(pdf)).isEmpty();
        assertThat(text)
                .contains(bare("Blatt 3 von 3"), bare("201 FFM-2026-0005-R1"), bare("202 FFM-2026-0009-R1"))
                .contains(bare("Summe dieses Blatts 7.200,00"), bare("Summe, 250 Anordnungen 90.000,00"))
                .doesNotContain(bare("Abgleich vor der Übergabe"), bare("zwei verschiedene Personen"));
    }

    /** Who had paid back and gets it again may be called in any script. */
    @Test
    void theSheetOfARefundNamesWhoHadPaidInAnyScript() throws Exception {
        var sheet = new RefundOrderSheet(
                masthead(),
                "Stadtkasse Mannheim",
                "Fachbereich Arbeit und Soziales (50)",
                "Flüchtlingsfonds Mannheim",
                "ګډ باغ",
                new CaseNumber("FFM-2026-0005"),
                "جمعية الأمل",
                Money.ofEuros(200),
                null,
                List.of(new RefundOrderSheets.Came(Money.ofEuros(200), LocalDate.of(2026, 4, 1), false)),
                null,
                new SignedBy("Jutta Weidenbach", CERTIFIED));

        var pdf = renderer.render(sheet.template(), sheet, sheet.metadata());

        assertThat(PdfProof.violations(pdf)).isEmpty();
        assertThat(bare(PdfProof.text(pdf))).contains(bare("جمعية الأمل"), bare("ګډ باغ"), bare("*** 200,00 €"));
    }

    @Test
    void aSecondExportSaysSo() throws Exception {
        var sheet = controlSheet(2);

        assertThat(PdfProof.spoken(renderer.render(sheet.template(), sheet, sheet.metadata())))
                .contains("Wiederholung: Diese Datei wurde schon einmal übergeben (2. Ausgabe).");
    }

    static PaymentOrderSheet order(@Nullable String deviation, @Nullable SignedBy authorization) {
        return order(null, deviation, authorization);
    }

    private static PaymentOrderSheet order(
            @Nullable String actsFor, @Nullable String deviation, @Nullable SignedBy authorization) {
        var posting = new LinkedHashMap<String, String>();
        posting.put("Produkt", "31.80.01");
        posting.put("Sachkonto", "43180000");
        posting.put("Kostenstelle", "5010");
        return new PaymentOrderSheet(
                masthead(),
                "AO-2026-0017",
                new FiscalYear(2026),
                "Stadtkasse Mannheim",
                "Fachbereich Arbeit und Soziales (50)",
                "Flüchtlingsfonds Mannheim",
                "Gemeinschaftsgarten für alle",
                new CaseNumber("FFM-2026-0005"),
                LocalDate.of(2026, 3, 13),
                Money.ofEuros(5000),
                LocalDate.of(2026, 4, 1),
                1,
                1,
                "Grünes Beet Sandhofen e. V.",
                actsFor,
                "Grünes Beet Sandhofen e.V.",
                deviation,
                new Iban("DE49900500507000700012"),
                "Zuwendung Az. FFM-2026-0005 Bescheid v. 13.03.2026",
                "FFM-2026-0005-R1",
                posting,
                "MB-2026-0005",
                LocalDate.of(2026, 3, 13),
                new SignedBy("Jutta Weidenbach", CERTIFIED),
                new SignedBy("Jutta Weidenbach", CERTIFIED),
                authorization,
                Money.ofEuros(10_000),
                Money.ofEuros(5000),
                Money.ZERO,
                List.of(
                        new Check("Bescheid versandt, bekannt gegeben", "versandt", "13. März 2026"),
                        new Check("Bedingung vor der Auszahlung", "keine offen", "Bescheid, I und II"),
                        new Check("Mittel verfügbar", "ja", "Mittelbindung"),
                        new Check("IBAN-Prüfziffer", "stimmt", "Modulo 97"),
                        new Check("Name und Konto", "stimmt", "Vergleich der Namen"),
                        new Check("Zwei Personen, niemand befangen", "ja", "Protokoll")),
                null,
                CERTIFIED);
    }

    static PaymentRunControlSheet controlSheet(int exportCount) {
        return controlSheet(exportCount, new PaymentRunControlSheet.Whole(2, Money.ofEuros(7200), 1, 1, 0));
    }

    static PaymentRunControlSheet controlSheet(int exportCount, PaymentRunControlSheet.Whole whole) {
        return new PaymentRunControlSheet(
                masthead(),
                "ZL-2026-0004",
                LocalDate.of(2026, 4, 1),
                "Flüchtlingsfonds Mannheim",
                "Stadtkasse Mannheim",
                "Fachbereich Arbeit und Soziales (50)",
                "zahllauf-2026-0004.csv",
                "CSV",
                "3f9a".repeat(16),
                exportCount,
                new SignedBy("Jutta Weidenbach", CERTIFIED),
                whole,
                List.of(
                        new PaymentRunControlSheet.Item(
                                "FFM-2026-0005-R1",
                                "AO-2026-0017",
                                "Grünes Beet Sandhofen e.V.",
                                new Iban("DE49900500507000700012"),
                                Money.ofEuros(5000)),
                        new PaymentRunControlSheet.Item(
                                "FFM-2026-0009-R1",
                                "AO-2026-0018",
                                "Sprachlaube Neckarstadt e. V.",
                                new Iban("DE46900100100004711001"),
                                Money.of(new BigDecimal("2200.00")))),
                List.of(new PaymentRunControlSheet.HeldBack(
                        "FFM-2026-0011-R1",
                        "Anderer Name",
                        Money.ofEuros(300),
                        "Name und Konto passen nicht zusammen")),
                List.of(
                        new PaymentRunControlSheet.Comparison("Anzahl der Datensätze", "2", "2"),
                        new PaymentRunControlSheet.Comparison("Summe in Euro", "7.200,00", "7.200,01")));
    }

    private static Masthead masthead() {
        return new Masthead(
                "Stadt Mannheim", List.of("Fachbereich Arbeit und Soziales", "Flüchtlingsfonds"), Accent.PFLAUME, "M");
    }

    private static String bare(String text) {
        return PdfProof.bare(text);
    }
}
