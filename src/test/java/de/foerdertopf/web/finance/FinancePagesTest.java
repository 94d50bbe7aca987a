package de.foerdertopf.web.finance;

import static de.foerdertopf.web.finance.FinancePages.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.disbursement.MoneyOfYear;
import de.foerdertopf.disbursement.PaymentRunState;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.RunMembers;
import de.foerdertopf.disbursement.RunPreview;
import de.foerdertopf.disbursement.RunSeen;
import de.foerdertopf.disbursement.RunTotals;
import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.RenderedPages;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;

class FinancePagesTest {

    @Test
    void thePotSaysFirstWhatIsLeft() {
        var page = RenderedPages.render("finance/pot", FinancePages.pot(Money.ZERO, new PotForm()));

        assertThat(page.select("h1").text()).isEqualTo("Topf 2026");
        assertThat(page.select(".ft-bignum").text()).isEqualTo("Noch frei: 80.350,00 €");
        assertThat(page.select(".ft-gauge__text").text()).isEqualTo("Von 150.000,00 € sind 69.650,00 € gebunden.");
        assertThat(page.select("main").text())
                .contains("Topf, Buch und Zahlungen stimmen überein", "− 5.000,00 €", "Beschluss <b>des</b> Rates");
    }

    @Test
    void thePotTellsLoudlyWhenItsBooksDiffer() {
        var page = RenderedPages.render(
                "finance/pot", "finance-pot-unbalanced", FinancePages.pot(Money.ofEuros(12), new PotForm()));

        assertThat(page.select(".ft-note--stop").text()).contains("stimmen nicht überein", "12,00 €");
    }

    @Test
    void aWrongChangeOfThePotKeepsWhatWasTyped() {
        var form = new PotForm();
        form.amount = "viel";
        form.reason = "Nachtrag";
        var errors = new DirectFieldBindingResult(form, "form");
        errors.rejectValue("amount", "wrong", "Bitte geben Sie einen Betrag über null an.");
        var model = FinancePages.pot(Money.ZERO, form);
        model.put(BindingResult.MODEL_KEY_PREFIX + "form", errors);

        var page = RenderedPages.render("finance/pot", "finance-pot-error", model);

        assertThat(page.title()).startsWith("Fehler:");
        assertThat(page.select("#amount").val()).isEqualTo("viel");
        assertThat(page.select("#reason").val()).isEqualTo("Nachtrag");
        assertThat(page.select("details[open] .ft-errors a[href=#amount]")).hasSize(1);
    }

    @Test
    void paymentsShowWhatWaitsForWhom() {
        var page = RenderedPages.render("finance/payments", FinancePages.payments());

        assertThat(page.select(".ft-lead").text())
                .isEqualTo("2 Zahlungen sind anzuordnen, eine wartet auf Freigabe, 2 sind bereit für den Zahllauf.");
        assertThat(page.select("a[href=" + BASE + "/anordnen/FFM-2026-0005]")).hasSize(1);
        assertThat(page.select("main").text())
                .contains(
                        "Kam zurück",
                        "Das Konto ist geschlossen (AC04)",
                        "zeugnis wurde noch nicht gesehen.",
                        "Jana Wittmer")
                .doesNotContain("DE49900500507000700012");
        assertThat(page.select("a.kern-btn--primary")).hasSize(1);
    }

    @Test
    void whatStaysOutOfTheRunStandsThereWithItsReason() {
        var model = FinancePages.payments();
        var page = RenderedPages.render("finance/payments", "finance-payments-staying", model);

        assertThat(page.select("#zurueck + div tbody tr").eachText())
                .anySatisfy(row -> assertThat(row)
                        .contains("Spielplatzrunde Käfertal", "Weggelassen von Petra Lindqvist", "400,00"))
                .anySatisfy(row ->
                        assertThat(row).contains("Nachbarschaftshilfe Blaue Brücke", "Das Konto hat sich nach der"));
        assertThat(page.select("a[href=#zurueck]")).hasSize(1);
        assertThat(page.select("main").text())
                .contains("2 freigegebene Zahlungen gehen gerade nicht hinaus.")
                .contains("2 Zahlungen, zusammen 4.300,00");
    }

    @Test
    void whereAllWereLeftOutNobodyReadsOfAPaymentOfNothing() {
        var model = FinancePages.payments();
        var left = FinancePages.payment("FFM-2026-0015", "Spielplatzrunde", 400, PaymentState.RELEASED);
        RenderedPages.change(
                model,
                "preview",
                new RunPreview(
                        PayableFormat.CSV,
                        true,
                        new RunTotals(0, Money.ZERO, List.of(), new RunSeen("0a", "")),
                        1,
                        List.of(new RunPreview.Row(left, false, List.of())),
                        1,
                        1));

        var page = RenderedPages.render("finance/payments", "finance-payments-all-left-out", model);

        assertThat(page.select("#lauf + p").text()).isEqualTo("Keine freigegebene Zahlung geht gerade hinaus.");
    }

    @Test
    void aPaymentThatIsCalledBackSaysSoInItsRun() {
        var since = Instant.parse("2026-06-17T08:00:00Z");
        var model = FinancePages.run(PaymentRunState.CLOSED);
        RenderedPages.change(
                model,
                "payments",
                List.of(
                        new RunMembers.Member(
                                FinancePages.askedBack("FFM-2026-0011", PaymentState.IN_RUN, since, null), null),
                        new RunMembers.Member(
                                FinancePages.askedBack(
                                        "FFM-2026-0012", PaymentState.CANCELLED, since, "Frau Kern, Stadtkasse"),
                                null)));

        var page = RenderedPages.render("finance/run", "finance-run-recalled", model);
        var states =
                page.select("[aria-labelledby=posten] td[data-label=Stand]").eachText();

        assertThat(states).hasSize(2);
        assertThat(states.get(0)).contains("Rückruf verlangt", "17. Juni 2026").doesNotContain("Im Zahllauf");
        assertThat(states.get(1)).contains("Zurückgerufen", "17. Juni 2026", "Frau Kern, Stadtkasse");
    }

    @Test
    void emptyListsSayThatNothingWaits() {
        var page = RenderedPages.render("finance/payments", "finance-payments-empty", FinancePages.noPayments());

        assertThat(page.select("table")).isEmpty();
        assertThat(page.select(".ft-lead").text()).isEqualTo("Gerade ist nichts zu tun.");
    }

    @Test
    void orderingAsksForTheCertificate() {
        var page = RenderedPages.render("finance/order", FinancePages.order());

        assertThat(page.select("form[method=post][action=" + BASE + "/anordnen/FFM-2026-0005]"))
                .hasSize(1);
        assertThat(page.select("#correct").hasAttr("checked")).isFalse();
        assertThat(page.select("#amount").val()).isEqualTo("5.000,00");
    }

    @Test
    void onlyTheSecondPersonSeesTheRelease() {
        var bySecond = RenderedPages.render("finance/payment", FinancePages.payment(PaymentState.ORDERED, "petra"));
        var byChecker = RenderedPages.render(
                "finance/payment", "finance-payment-checker", FinancePages.payment(PaymentState.ORDERED, "jana"));

        assertThat(bySecond.select("form[action$=/freigeben]")).hasSize(1);
        assertThat(byChecker.select("form[action$=/freigeben]")).isEmpty();
        assertThat(byChecker.select("main").text()).contains("Eine andere Person gibt sie frei.");
    }

    @Test
    void whatWouldBeRefusedSaysWhyInsteadOfAButton() {
        var payment = FinancePages.payment(PaymentState.ORDERED, "petra");
        RenderedPages.change(payment, "obstacles", List.of("withdrawal-heard"));

        var page = RenderedPages.render("finance/payment", "finance-payment-held", payment);

        assertThat(page.select("form[action$=/freigeben]")).isEmpty();
        assertThat(page.select("main").text())
                .contains("kann gerade nicht hinausgehen", "Zu einer Rücknahme läuft die Anhörung");
    }

    @Test
    void aSumIsAskedForOnlyWhereSomethingIsTooMuch() {
        var payment = FinancePages.payment(PaymentState.EXECUTED, "petra");
        assertThat(RenderedPages.render("finance/payment", payment).select("input[name=amount]"))
                .isEmpty();
        RenderedPages.change(payment, "tooMuch", Money.ofCents(17950));
        RenderedPages.change(
                payment,
                "givenBack",
                List.of(new PaymentPage.GivenBack(
                        "120,50 € kamen am 3. April 2025 von der Gruppe zurück.",
                        new Mistakes.Mistake("/irrtum/overpayment/x", null))));

        var twice = RenderedPages.render("finance/payment", "finance-payment-twice", payment);

        assertThat(twice.select("input[name=amount]")).hasSize(1);
        assertThat(twice.select("input[name=tooMuch]").val()).isEqualTo("17950");
        assertThat(twice.select("a[href$=overpayment/x]")).hasSize(1);
    }

    @Test
    void aPaidPaymentCanComeBack() {
        var page = RenderedPages.render(
                "finance/payment", "finance-payment-paid", FinancePages.payment(PaymentState.EXECUTED, "petra"));

        assertThat(page.select("form[action$=/zurueck] input[name=what]")).hasSize(2);
        assertThat(page.select("form[action$=/freigeben], form[action$=/zuruecknehmen]"))
                .isEmpty();
    }

    @Test
    void whatTheCashOfficeMustStopStandsFirstAmongThePayments() {
        var model = FinancePages.noPayments();
        RenderedPages.change(
                model, "recalls", List.of(FinancePages.payment("FFM-2026-0004", "Nachbarn", 300, PaymentState.IN_RUN)));

        var page = RenderedPages.render("finance/payments", model);

        assertThat(page.select("main h2").eachText()).startsWith("Bei der Kasse anzuhalten");
        assertThat(page.select("#rueckruf ~ ul").text()).contains("Nachbarn", "300,00 €");
        assertThat(page.select("main").text()).doesNotContain("Gerade ist nichts zu tun.");
    }

    @Test
    void whoeverIsPaidForAGroupIsNamedFirstAndTheGroupBesideIt() {
        var preview = RenderedPages.render("finance/preview", FinancePages.preview());
        var row = preview.select("tbody tr:contains(FFM-2026-0012)");
        assertThat(row.select("th label").text()).isEqualTo("Haus der Vereine");
        assertThat(row.select("th").text()).contains("für Trommelkreis Baobab, „Gemeinschaftsgarten");
        assertThat(preview.select("tbody tr:contains(FFM-2026-0011) th").text()).doesNotContain("für ");

        assertThat(RenderedPages.render("finance/order", FinancePages.sponsorsOrder())
                        .select("main")
                        .text())
                .contains("Für Haus der Vereine e. V. sind", "für Trommelkreis Baobab, „Trommeln im Hof“");
    }

    @Test
    void thePreviewSumsOnlyWhatGoesOut() {
        var page = RenderedPages.render("finance/preview", FinancePages.preview());

        assertThat(page.select("tfoot").text()).contains("Summe der 2 Zahlungen", "4.300,00 €");
        assertThat(page.select("tr.is-held").text()).contains("Nicht im Lauf", "Das Konto hat sich", "Weggelassen");
        assertThat(page.select("input[name=taken]")).hasSize(4);
        assertThat(page.select("input[name=taken][checked]")).hasSize(3);
        assertThat(page.select("button[formaction$=/auswahl][name=what]").eachAttr("value"))
                .containsExactly("these", "all", "none");
        assertThat(page.select("form[action$=/zahllauf] input[name=seen]").val())
                .isEqualTo("0a1b2c");
        assertThat(page.select("main .kern-icon--warning")).isEmpty();
    }

    @Test
    void thePreviewNamesWhatIsDoubled() {
        var page = RenderedPages.render("finance/preview", FinancePages.previewOfDoubles(2));

        assertThat(page.select("main .kern-icon--warning"))
                .as("a sponsor of two projects is no false alarm")
                .isEmpty();
        assertThat(page.select(".ft-tick .kern-icon--info")).hasSize(1);
        assertThat(page.select("#pruef-doubles").text())
                .contains(
                        "an denselben Empfänger oder auf dasselbe Konto", "Bei verschiedenen Projekten eines Trägers");
        assertThat(page.select("#pruef-doubles + ul li").eachText())
                .hasSize(2)
                .allMatch(told ->
                        told.matches("Gruppe \\d ?FFM-2026-000\\d\\S* · … \\d{4} · 300,00 € · Gemeinschaftsgarten.*"));
        assertThat(page.select("#pruef-doubles + ul a").eachAttr("href"))
                .allMatch(href -> href.startsWith(BASE + "/zahlungen/"));
        assertThat(page.select("main").text()).doesNotContain("weitere.");
    }

    @Test
    void thePreviewNamesNoMoreThanPeopleLookThrough() {
        var page = RenderedPages.render("finance/preview", FinancePages.previewOfDoubles(23));

        assertThat(page.select("#pruef-doubles + ul li")).hasSize(20);
        assertThat(page.select("main").text()).contains("Und 3 weitere.");
    }

    @Test
    void aClosedRunOffersItsFilesAndWaitsForTheCashOffice() {
        var page = RenderedPages.render("finance/run", FinancePages.run(PaymentRunState.CLOSED));

        assertThat(page.select("a[download]").eachAttr("href"))
                .hasSize(4)
                .startsWith(BASE + "/zahllaeufe/" + FinancePages.RUN + "/dateien/FFM-2026-Z04.csv");
        assertThat(page.select("main code").eachText()).containsOnly("3f9a".repeat(16));
        assertThat(page.select("form[action$=/ausgefuehrt], form[action$=/stornieren]"))
                .hasSize(2);
    }

    @Test
    void beforeItsDayARunSaysWhenTheCashOfficePaysAndAsksForNothing() {
        var model = FinancePages.run(PaymentRunState.CLOSED);
        RenderedPages.change(model, "early", true);

        var page = RenderedPages.render("finance/run", "finance-run-early", model);

        assertThat(page.select("form[action$=/ausgefuehrt]")).isEmpty();
        assertThat(page.select("form[action$=/stornieren]")).hasSize(1);
        assertThat(page.select(".ft-note--info").text()).contains("Die Kasse zahlt am Dienstag, 16. Juni 2026.");
    }

    @Test
    void whoReleasedAPaymentOfTheRunReadsWhoSaysThatItIsPaid() {
        var model = FinancePages.run(PaymentRunState.CLOSED);
        RenderedPages.change(model, "mayExecute", false);

        var page = RenderedPages.render("finance/run", "finance-run-released", model);

        assertThat(page.select("form[action$=/ausgefuehrt]")).isEmpty();
        assertThat(page.select("form[action$=/stornieren]")).hasSize(1);
        assertThat(page.select(".ft-note--info").text()).contains("Eine andere Person aus der Finanzstelle");
    }

    @Test
    void aRunThatIsPreparedShowsHowFarItIsAndOffersNoFile() {
        var page = RenderedPages.render(
                "finance/run", "finance-run-preparing", FinancePages.run(PaymentRunState.PREPARING));

        assertThat(page.select("[role=status]").text()).contains("4 von 5 Schritten sind getan.");
        assertThat(page.select("progress").attr("value")).isEqualTo("4");
        assertThat(page.select("a[download]")).isEmpty();
        assertThat(page.select("form[action$=/ausgefuehrt]")).isEmpty();
        assertThat(page.select("form[action$=/stornieren]")).hasSize(1);
    }

    @Test
    void aRunThatStandsStillSaysWhyAndCanBeTriedAgain() {
        var model = FinancePages.run(PaymentRunState.PREPARING);
        RenderedPages.change(model, "problem", "Die Bank würde die Datei ablehnen.");

        var page = RenderedPages.render("finance/run", "finance-run-stalled", model);

        assertThat(page.select(".ft-note--stop").text())
                .contains("Die Vorbereitung steht still.", "Die Bank würde die Datei ablehnen.");
        assertThat(page.select("form[action$=/weiter]")).hasSize(1);
    }

    @Test
    void longListsHaveAPageOfTheirOwn() {
        var overview = RenderedPages.render("finance/payments", FinancePages.payments());
        var page = RenderedPages.render("finance/list", FinancePages.list());

        assertThat(overview.select("a[href$='/zahlungen?stand=EXECUTED']").text())
                .isEqualTo("Alle 120 ansehen");
        assertThat(overview.select("a[href$='/zahlungen?stand=ORDERED']")).isEmpty();
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("nav.ft-pages a[rel=next]").attr("href")).endsWith("/zahlungen?stand=EXECUTED&seite=2");
    }

    @Test
    void allRunsAreListedAPageAtATime() {
        var page = RenderedPages.render("finance/runs", FinancePages.runs());

        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("nav.ft-pages a[rel=next]").attr("href")).endsWith("/zahllaeufe?seite=3");
        assertThat(page.select("tbody").text()).contains("Wird vorbereitet", "Ausgeführt");
    }

    @Test
    void aRunSaysInWhichYearItsMoneyBelongsAndWhatFollows() {
        var model = FinancePages.preview();
        assertThat(RenderedPages.render("finance/preview", "finance-preview-this-year", model)
                        .select("#pastYear"))
                .isEmpty();
        RenderedPages.change(
                model, "past", List.of(new MoneyOfYear(new FiscalYear(2025), 2, Money.ofEuros(500), true)));

        var page = RenderedPages.render("finance/preview", "finance-preview-past-year", model);

        assertThat(page.select("#pastYear")).hasSize(1);
        assertThat(page.select(".ft-note--warn").text())
                .contains("2 Zahlungen, zusammen 500,00", "Haushaltsjahr 2025", "Topf 2025 ist abgeschlossen");
        assertThat(RenderedPages.render("finance/run", FinancePages.run(PaymentRunState.CLOSED))
                        .select("main dl")
                        .text())
                .contains("Haushaltsjahr 2026")
                .doesNotContain("gezahlt erst");
    }

    @Test
    void aRunThatTheProgramDissolvedNamesNobodyAndHasNoFiles() {
        var model = FinancePages.run(PaymentRunState.CANCELLED);
        RenderedPages.change(model, "files", List.of());
        RenderedPages.change(model, "payableAfterAll", List.of());

        var page = RenderedPages.render("finance/run", "finance-run-dissolved", model);

        assertThat(page.select("main").text())
                .contains("Das Programm hat diesen Zahllauf aufgelöst", "Keine Zahlung durfte hinaus.")
                .doesNotContain("Storniert von", "Byte für Byte");
        assertThat(page.select("#dateien")).isEmpty();
    }

    @Test
    void anExecutedRunCanOnlyBeRead() {
        var page =
                RenderedPages.render("finance/run", "finance-run-executed", FinancePages.run(PaymentRunState.EXECUTED));

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main").text()).contains("Die Kasse hat am Dienstag, 16. Juni 2026 gezahlt");
    }
}
