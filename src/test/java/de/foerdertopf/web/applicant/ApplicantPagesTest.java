package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.fund.RulesAsWritten;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.FundFace;
import de.foerdertopf.web.layout.Gauge;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.web.layout.RenderedPages;
import de.foerdertopf.web.layout.Stand;
import de.foerdertopf.web.layout.StoredFile;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.web.layout.TaskRow;
import de.foerdertopf.web.layout.TrailStep;
import de.foerdertopf.web.layout.Visitor;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.Occasion;
import de.foerdertopf.web.questions.Questionnaire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicantPagesTest {

    private static final FundFace MANNHEIM = new FundFace(
            "mannheim-fluechtlingsfonds",
            "Flüchtlingsfonds",
            "Stadt Mannheim",
            "M",
            "pflaume",
            "0621 999 01 42",
            "Montag bis Donnerstag, 9 bis 15 Uhr",
            null);
    private static final FundFace BREMEN = new FundFace(
            "bremen-stadtteilfonds",
            "Stadtteilfonds",
            "Freie Hansestadt Bremen",
            "B",
            "moos",
            "0421 999 01 17",
            "Montag bis Donnerstag, 9 bis 15 Uhr",
            null);
    private static final Visitor GROUP = new Visitor("Heiko Brüggemannsen", null, List.of());
    private static final Instant SAVED = Instant.parse("2026-06-16T12:32:00Z");
    private static final CaseNumber NUMBER = new CaseNumber("SFHB-2025-0003");

    @Test
    void startShowsEachOpenFundWithCapAndDaysLeft() {
        var page = RenderedPages.render("applicant/start", Map.of("it", start()));

        assertThat(page.select("article h3").eachText()).containsExactly("Flüchtlingsfonds", "Stadtteilfonds");
        assertThat(page.select("article").get(0).text()).contains("5.000 €", "Dienstag, 30. Juni 2026", "noch 14 Tage");
        assertThat(page.select("article").get(1).select("svg rect.ft-p-paid").attr("width"))
                .isEqualTo("46.63%");
        assertThat(page.select("article a[href$=.pdf]").eachText())
                .containsExactly("Antrag bis 1.500 € zum Ausdrucken (PDF)", "Antrag über 1.500 € zum Ausdrucken (PDF)");
        assertThat(page.select(".kern-btn--primary")).hasSize(1);
    }

    @Test
    void startWithoutAnOpenFundSaysWhatToDo() {
        var start = new StartPage(
                List.of(),
                List.of(new StartPage.ClosedFund(MANNHEIM, LocalDate.of(2026, 12, 1))),
                LocalDate.of(2026, 11, 3));

        var page = RenderedPages.render("applicant/start", "applicant-start-closed", Map.of("it", start));

        assertThat(page.select("main").text()).contains("Gerade ist kein Fonds offen", "Dienstag, 1. Dezember 2026");
    }

    @Test
    void costRowsHaveOwnLabelsAndButtonsThatNeedNoScript() {
        var page = RenderedPages.render("applicant/costs", costs(costForm("560,00", "180,00"), Money.ofEuros(1500)));

        assertThat(page.select("fieldset.ft-cost")).hasSize(5);
        assertThat(page.select("button[name=remove]").eachAttr("value")).containsExactly("0", "1", "2", "3", "4");
        assertThat(page.select("button[name=add]")).hasSize(1);
        assertThat(page.select("#costs-1-category option[selected]").eachAttr("value"))
                .containsExactly("FOOD");
        assertThat(page.select("[aria-invalid]")).isEmpty();
        assertThat(page.select(".ft-sum__total > *").eachText()).containsExactly("Sie beantragen", "1.500,00 €");
    }

    @Test
    void unreadableAmountsStayAsTypedAndAreLinkedFromTheSummary() {
        var form = costForm("ca. 560", "1.80,00");
        var errors = new SheetErrors(form);
        errors.rejectValue(
                "costs[1].amount", "amount", "Schreiben Sie den Betrag als Zahl. Zum Beispiel: 560 oder 560,00.");
        errors.rejectValue(
                "costs[2].amount", "amount", "Diese Zahl ist nicht eindeutig. Meinen Sie 180,00 oder 1.800,00?");
        var model = costs(form, null);
        model.putAll(errors.getModel());

        var page = RenderedPages.render("applicant/costs", "applicant-costs-errors", model);

        assertThat(page.title()).startsWith("Fehler: Was kostet es?");
        assertThat(page.select(".ft-errors h2").text()).isEqualTo("2 Angaben stimmen nicht");
        assertThat(page.select(".ft-errors a").eachAttr("href")).containsExactly("#costs-1-amount", "#costs-2-amount");
        assertThat(page.select(".ft-errors").hasAttr("autofocus")).isTrue();
        var amount = page.select("#costs-1-amount");
        assertThat(amount.val()).isEqualTo("ca. 560");
        assertThat(amount.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#" + amount.attr("aria-describedby")).text()).startsWith("Schreiben Sie den Betrag");
    }

    @Test
    void microFormKeepsWhatWasTyped() {
        var project = new Sheet();
        project.put("title", "Fest der <hundert> Stühle");
        project.put("description", "Jeder bringt seinen Stuhl mit.\nEs gibt Musik.");
        project.put("from.day", 6);
        project.put("from.month", 9);
        project.put("from.year", 2026);
        var errors = new SheetErrors(project);
        errors.rejectValue("to", "day", "Schreiben Sie den letzten Tag auf. Zum Beispiel: 6 9 2026.");
        var model = asked(
                FormPage.PROJECT,
                project,
                2,
                new CostPage.Hint("info", null, "Die nächste Entscheidung fällt am 17. Juli 2026."));
        model.putAll(errors.getModel());

        var page = RenderedPages.render("applicant/page", "applicant-micro-project", model);

        assertThat(page.select("#title").val()).isEqualTo("Fest der <hundert> Stühle");
        assertThat(page.select("#description").val()).isEqualTo("Jeder bringt seinen Stuhl mit.\nEs gibt Musik.");
        assertThat(page.select("#from-month").val()).isEqualTo("9");
        assertThat(page.select("input[name=notStarted]")).hasSize(2);
        assertThat(page.select("input[name=notStarted][checked]"))
                .as("nobody answers for the group")
                .isEmpty();
        assertThat(page.select("fieldset#to [aria-invalid=true]")).hasSize(3);
        assertThat(page.select(".ft-errors a").attr("href")).isEqualTo("#to");
    }

    @Test
    void theOtherPagesOfTheMicroFormAsk() {
        var typed = new Sheet();
        typed.put("applicantType", "INFORMAL_GROUP");
        typed.put("email", "kulturscheune@example.org");
        typed.put("sponsorContact", "Ida Kalt");
        var groupPage =
                RenderedPages.render("applicant/page", "applicant-micro-group", asked(FormPage.GROUP, typed, 1));
        assertThat(groupPage.select("details[open] #sponsorContact").val()).isEqualTo("Ida Kalt");
        assertThat(groupPage.select("input[type=radio][checked]").eachAttr("value"))
                .containsExactly("INFORMAL_GROUP");
        assertThat(groupPage.select("#email").attr("autocomplete")).isEqualTo("email");
        assertThat(groupPage.select("main a[href=/datenschutz]")).hasSize(1);

        assertThat(RenderedPages.render(
                                "applicant/page", "applicant-micro-people", asked(FormPage.PEOPLE, new Sheet(), 3))
                        .select("input[inputmode=numeric]"))
                .hasSize(3);

        assertThat(RenderedPages.render(
                                "applicant/page", "applicant-micro-account", asked(FormPage.ACCOUNT, new Sheet(), 5))
                        .select("#iban"))
                .hasSize(1);

        var amount = model(BREMEN, "step", new FormStep(1, 1, "", "/antrag", "/", "Zurück zum Start", null));
        amount.put("form", new AmountForm());
        assertThat(RenderedPages.render("applicant/amount", amount).select(".ft-steps"))
                .isEmpty();
    }

    @Test
    void taskListTellsIncompleteFromNotStarted() {
        var tasks = new TaskListPage(
                "Gemeinschaftsgarten für alle",
                List.of(
                        new TaskListPage.Section(
                                "Sie",
                                List.of(
                                        new TaskRow("Gruppe vorstellen", "/a", TaskRow.State.DONE, null),
                                        new TaskRow(
                                                "Verantwortliche nennen",
                                                "/b",
                                                TaskRow.State.INCOMPLETE,
                                                "Die Anschrift fehlt."))),
                        new TaskListPage.Section(
                                "Ihr Vorhaben",
                                List.of(
                                        new TaskRow("Vorhaben beschreiben", "/c", TaskRow.State.NOT_STARTED, null),
                                        new TaskRow("Unterlagen beilegen", "/d", TaskRow.State.OPTIONAL, null),
                                        new TaskRow("Prüfen und absenden", null, TaskRow.State.LATER, null)))),
                1,
                5,
                LocalDate.of(2026, 6, 30),
                false,
                null,
                SAVED);

        var page = RenderedPages.render("applicant/tasks", model(MANNHEIM, "it", tasks));

        assertThat(page.select(".ft-tag").eachText())
                .containsExactly("Fertig", "Es fehlt noch etwas", "Noch nicht begonnen", "Freiwillig", "Kommt später");
        assertThat(page.select(".ft-tasks a")).hasSize(4);
    }

    @Test
    void answersCanBeCheckedAndChangedBeforeTheyBind() {
        var check = new CheckPage(
                "Stadtteilfonds Bremen, Phase 2, 2025",
                "/antrag/1/absenden",
                "/antrag/1/konto",
                List.of(new CostPage.Hint(
                        "info", "Ihr Konto fehlt noch.", "Das ist in Ordnung. Sie können es nachreichen.")),
                List.of(
                        new CheckPage.Section(
                                "Ihre Gruppe",
                                List.of(
                                        SummaryRow.of(
                                                "Gruppe",
                                                "Kulturscheune Blumenthal Nord e.\u00a0V.",
                                                "/antrag/1/gruppe"),
                                        SummaryRow.of(
                                                "So erreichen wir Sie",
                                                "+49 171 3920022\nkulturscheune@example.org",
                                                "/antrag/1/gruppe"))),
                        new CheckPage.Section(
                                "Ihr Vorhaben",
                                List.of(
                                        SummaryRow.of("Titel", "Fest der hundert Stühle", "/antrag/1/vorhaben"),
                                        SummaryRow.of("Wo", "", "/antrag/1/vorhaben")))),
                List.of(
                        new CheckPage.Cost("Miete Bühne und Anlage", Money.ofEuros(620), "620"),
                        new CheckPage.Cost("Zutaten für acht Küchen", Money.ofEuros(1130), "1130")),
                Money.ofEuros(1750),
                List.of(new CheckPage.Cost("Scheunenkasse", Money.ofEuros(250), "250")),
                Money.ofEuros(1500),
                null,
                "/antrag/1/kosten",
                List.of(SummaryRow.of("Konto", "folgt später", "/antrag/1/konto")),
                List.of("Die Angaben stimmen.", "Wir haben noch nicht begonnen."),
                LocalDate.of(2025, 7, 18),
                new CheckPage.Sending("Phase 2", "Ihr Antrag kommt in Phase 2.", false, List.of(), false));
        var model = model(BREMEN, "it", check);
        model.put("form", new DeclarationForm());

        var page = RenderedPages.render("applicant/check", model);

        assertThat(page.select(".ft-keys__do a").eachText()).contains("Ändern: Titel");
        assertThat(page.select(".ft-keys dd").eachText()).contains("keine Angabe");
        assertThat(page.select(".ft-check label a[href=/datenschutz]")).hasSize(1);
        assertThat(page.select("button.kern-btn--primary").text()).isEqualTo("Antrag verbindlich absenden");
    }

    @Test
    void confirmationGivesTheNumberAndWhatComesNext() {
        var confirmation = new ConfirmationPage(
                NUMBER,
                "Fest der hundert Stühle",
                "kulturscheune@example.org",
                "Wir. Sie müssen nichts tun.",
                LocalDate.of(2026, 7, 17),
                List.of(
                        "Wir prüfen, ob alles da ist.",
                        "Wir entscheiden und schreiben Ihnen.",
                        "Wir überweisen das Geld."),
                "/meine/SFHB-2025-0003",
                "/meine/SFHB-2025-0003/antrag.pdf");

        var page = RenderedPages.render("applicant/confirmation", model(BREMEN, "it", confirmation));

        assertThat(page.select(".ft-bignumber").text()).isEqualTo("SFHB-2025-0003");
        assertThat(page.select("main").text()).contains("Freitag, 17. Juli 2026", "kulturscheune@example.org");
    }

    @Test
    void statusSaysWhoActsNextAndByWhen() {
        var page = RenderedPages.render("applicant/status", model(MANNHEIM, "it", status()));

        assertThat(page.select(".ft-stand h2").text())
                .isEqualTo("Ihr Projekt ist geschafft. Es fehlt nur noch der Nachweis.");
        assertThat(page.select(".ft-stand__next dd").eachText())
                .containsExactly("Sie", "Mittwoch, 30. September 2026 · noch 106 Tage", "Etwa 20 Minuten");
        assertThat(page.select(".ft-trail [aria-current=step] .ft-trail__what").text())
                .isEqualTo("Jetzt: Sie schicken den Nachweis");
    }

    @Test
    void ownApplicationsAreListedWithTheirState() {
        var applications = new ApplicationsPage(
                List.of(new ApplicationsPage.Entry(
                        "Nähtreff", "Flüchtlingsfonds", "/antrag/2", "plain", "Entwurf", "Seite 3 von 5")),
                List.of(new ApplicationsPage.Entry(
                        "Fest der hundert Stühle", "Stadtteilfonds", "/meine/1", "info", "Wir prüfen", null)),
                List.of(new ApplicationsPage.Entry(
                        "Sprachlaube", "Dienstags deutsch reden", "/gruppen/2", "warn", "Nachweis fehlt", "FFMA-1")));

        var page = RenderedPages.render("applicant/applications", model(null, "it", applications));

        assertThat(page.select("main .ft-list a").eachText())
                .containsExactly("Nähtreff", "Löschen: Nähtreff", "Fest der hundert Stühle", "Sprachlaube");
    }

    @Test
    void proofIsOnePageAndShowsWhatIsLeft() {
        var form = new ProofForm();
        form.report = "Leider Unwetterwarnung, um 15 Uhr mußten wir abbrechen.";
        form.people = "72";
        form.hours = "210";
        form.spent = new ArrayList<>(List.of("0,00", "370,05", "121,35"));
        var proof = new ProofPage(
                NUMBER,
                "Kulturscheune Blumenthal Nord e.\u00a0V.",
                "Fest der hundert Stühle",
                "/meine/1/nachweis",
                "/meine/1",
                LocalDate.of(2026, 11, 6),
                null,
                300,
                380,
                List.of(
                        new ProofPage.Planned("Technik", Money.ofEuros(620)),
                        new ProofPage.Planned("Lebensmittel", Money.ofEuros(560)),
                        new ProofPage.Planned("Druck", Money.ofEuros(180))),
                Money.ofEuros(1500),
                Money.ofCents(49140),
                Money.ofCents(100860),
                false,
                false,
                null,
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(new StoredFile("f1", "IMG_0042.jpg", 2_400_000)),
                SAVED);
        var model = model(BREMEN, "proof", proof);
        model.put("form", form);

        var page = RenderedPages.render("applicant/proof", model);

        assertThat(page.select("#spent-1").val()).isEqualTo("370,05");
        assertThat(page.select(".ft-sum__total > *").eachText()).containsExactly("Übrig", "1.008,60 €");
        assertThat(page.select("input[type=file]").attr("accept"))
                .isEqualTo("image/jpeg,image/png,image/gif,image/tiff,application/pdf");
        assertThat(page.select(".ft-files li").text()).contains("IMG_0042.jpg", "2,4 MB");
    }

    @Test
    void sponsorSeesOnlyWhatConsentNeeds() {
        var sponsor = new SponsorPage(
                NUMBER,
                "Kirchengemeinde Bahrenfeld",
                "Frauenrunde Gelincik",
                "Gülşen Yıldırım-Baş",
                "Nähen und Reden",
                "5. April bis 29. November 2026",
                Money.ofEuros(1200),
                "Flüchtlingsfonds, Stadt Mannheim",
                "/traeger/abc",
                List.of(Choice.of("YES", "Ja, wir stimmen zu"), Choice.of("NO", "Nein, wir lehnen ab")),
                null,
                LocalDate.of(2026, 7, 1),
                null);
        var model = model(MANNHEIM, "it", sponsor);
        model.remove("visitor");
        model.put("form", new SponsorForm());

        var page = RenderedPages.render("applicant/sponsor", model);

        assertThat(page.select("form[method=post][action=/traeger/abc]")).hasSize(1);
        assertThat(page.select("main").text()).contains("1.200,00 €", "Sie haften dafür");
        assertThat(RenderedPages.render(
                                "applicant/sponsor-done",
                                Map.of(
                                        "it",
                                        new SponsorDone.Page(
                                                "sponsor.done.consented.title",
                                                "sponsor.done.consented",
                                                false,
                                                false,
                                                "",
                                                List.of(),
                                                "0421 361-0",
                                                "/traeger/abc")))
                        .select("main")
                        .text())
                .contains("Sie haben zugestimmt");
    }

    private static StartPage start() {
        return new StartPage(
                List.of(
                        new StartPage.OpenFund(
                                MANNHEIM,
                                "Für Begegnung und Normalität. Für Gruppen, Vereine und Einrichtungen in Mannheim.",
                                Money.ofEuros(5000),
                                LocalDate.of(2026, 6, 30),
                                LocalDate.of(2026, 7, 31),
                                Money.ofEuros(79450),
                                Gauge.of(
                                        "s1",
                                        Money.ofEuros(150000),
                                        List.of(new Gauge.Sum(Gauge.Use.PAID, "Vergeben", Money.ofEuros(70550))),
                                        "Topf Mannheim 2026: 47 Prozent vergeben, 53 Prozent frei"),
                                "/antrag/mannheim-fluechtlingsfonds",
                                List.of(
                                        new Link("Antrag bis 1.500 € zum Ausdrucken (PDF)", "/fonds/m/antrag-kurz.pdf"),
                                        new Link(
                                                "Antrag über 1.500 € zum Ausdrucken (PDF)",
                                                "/fonds/m/antrag-lang.pdf"))),
                        new StartPage.OpenFund(
                                BREMEN,
                                "Für Sprachcafés, Tandems, Ausflüge und Feste im Stadtteil. Auch für einzelne Menschen.",
                                Money.ofEuros(1500),
                                LocalDate.of(2026, 6, 26),
                                LocalDate.of(2026, 7, 17),
                                Money.ofEuros(21350),
                                Gauge.of(
                                        "s2",
                                        Money.ofEuros(40000),
                                        List.of(new Gauge.Sum(Gauge.Use.PAID, "Vergeben", Money.ofCents(1865000))),
                                        "Topf Bremen 2026: 47 Prozent vergeben, 53 Prozent frei"),
                                "/antrag/bremen-stadtteilfonds",
                                List.of())),
                List.of(),
                LocalDate.of(2026, 6, 16));
    }

    private static StatusPage status() {
        return new StatusPage(
                new CaseNumber("FFMA-2025-0001"),
                "Sprachlaube Neckarstadt e.\u00a0V.",
                "Dienstags deutsch reden – Sprachcafé mit Kinderecke",
                new Stand(
                        "Schritt 5 von 6",
                        "Ihr Projekt ist geschafft. Es fehlt nur noch der Nachweis.",
                        null,
                        "Sie",
                        LocalDate.of(2026, 9, 30),
                        "Etwa 20 Minuten",
                        new Link("Nachweis ausfüllen", "/meine/1/nachweis"),
                        new Link("Wir brauchen mehr Zeit", "/meine/1/verlaengern")),
                null,
                List.of(
                        new TrailStep(
                                TrailStep.State.DONE, "Antrag eingegangen", "27. Januar 2025", "2025-01-27", null),
                        new TrailStep(
                                TrailStep.State.DONE,
                                "Geld überwiesen",
                                "2. April 2025",
                                "2025-04-02",
                                "An das Konto, das mit 1001 endet."),
                        new TrailStep(
                                TrailStep.State.NOW,
                                "Sie schicken den Nachweis",
                                "bis 30. September 2026",
                                "2026-09-30",
                                "Das meiste ist schon ausgefüllt."),
                        new TrailStep(
                                TrailStep.State.NEXT,
                                "Wir prüfen und schreiben Ihnen",
                                "etwa vier Wochen danach",
                                null,
                                null)),
                new StatusPage.Appointment(
                        Instant.parse("2026-07-20T13:00:00Z"),
                        "Wir gehen Ihre Belege zusammen durch. Bringen Sie einfach alles mit.",
                        "Miriam Aust, Beratung",
                        "Rathaus E\u00a05, Zimmer 214"),
                new StatusPage.Help(
                        "Hilfe beim Nachweis",
                        "Sie müssen das nicht allein machen. Wir füllen das Formular gern mit Ihnen aus.",
                        new Link("Bitte rufen Sie mich an", "/meine/1/hilfe")),
                List.of(
                        new StatusPage.Fact("Bewilligt", "1.800,00\u00a0€"),
                        new StatusPage.Fact("Zeitraum", "18. März bis 16. Dezember 2025")),
                new StatusPage.Contact("Jana Wittmer", "0621 999 01 42"),
                List.of(new StatusPage.Letter(
                        "Bewilligungsbescheid",
                        "/post/1",
                        LocalDate.of(2025, 3, 14),
                        "PDF, 2 Seiten",
                        List.of(new StatusPage.Copy("نسخة للقراءة بالعربية", "/post/1/ar", "ar", "rtl")))),
                List.of(new Link("Konto ändern", "/meine/1/konto")));
    }

    private static Sheet costForm(String second, String third) {
        var form = new Sheet();
        form.putRows(
                "costs",
                List.of(
                        row("Miete Bühne und Anlage", "EQUIPMENT", "620,00"),
                        row("Zutaten für acht Küchen", "FOOD", second),
                        row("Plakate und Lose", "PRINT", third),
                        row("Veranstalterversicherung", "INSURANCE", "240,00"),
                        row("Musikgruppen, Fahrgeld pauschal", "FEES", "150,00")));
        form.put("otherMoney", "250,00");
        form.put("otherMoneyFrom", "Scheunenkasse");
        return form;
    }

    private static Sheet row(String description, String category, String amount) {
        var row = new Sheet();
        row.put("description", description);
        row.put("category", category);
        row.put("amount", amount);
        return row;
    }

    private static Map<String, Object> asked(FormPage page, Sheet typed, int number, CostPage.Hint... hints) {
        var occasion = new Occasion(
                Occasion.Place.ONLINE,
                false,
                false,
                false,
                false,
                RulesAsWritten.edition(ApplicationFixture.BREMEN),
                LocalDate.of(2026, 7, 17),
                "Stadtteilfonds");
        return drawn(
                page,
                number,
                typed,
                List.of(hints),
                RenderedPages.questionnaire().ask(page, typed, occasion),
                null);
    }

    private static Map<String, Object> costs(Sheet form, @Nullable Money requested) {
        return drawn(
                FormPage.COSTS,
                4,
                form,
                List.of(),
                List.of(),
                new CostPage(
                        List.of(
                                Choice.of("MATERIAL", "Material"),
                                Choice.of("FOOD", "Lebensmittel"),
                                Choice.of("PRINT", "Druck"),
                                Choice.of("FEES", "Honorare"),
                                Choice.of("EQUIPMENT", "Technik"),
                                Choice.of("INSURANCE", "Versicherung")),
                        List.of(),
                        Money.ofEuros(1750),
                        Money.ofEuros(250),
                        requested,
                        List.of(new CostPage.Hint(
                                "good",
                                "Das passt genau.",
                                "Der Stadtteilfonds gibt höchstens 1.500,00\u00a0€ für ein Vorhaben.")),
                        "Zum Beispiel Material, Essen, Raum, Druck, Fahrten und Versicherung. Nicht möglich sind Pfand und Alkohol.",
                        "Bis 1.500 € ist das Formular kurz."));
    }

    private static Map<String, Object> drawn(
            FormPage page,
            int number,
            Sheet typed,
            List<CostPage.Hint> hints,
            List<Questionnaire.Drawn> questions,
            @Nullable CostPage costs) {
        var keep = new Keep(0, null, List.of(), null, null);
        var it = new DrawnPages.Page(
                page, step(page.path(), number), keep, hints, questions, costs, List.of(), List.of());
        var model = model(BREMEN, "it", it);
        model.put("form", typed);
        model.putAll(new SheetErrors(typed).getModel());
        return model;
    }

    private static FormStep step(String name, int number) {
        return new FormStep(
                number,
                5,
                "Fest der hundert Stühle",
                "/antrag/1/" + name,
                "/antrag/1/zurueck",
                "Zurück zu „Menschen und Ehrenamt“",
                SAVED);
    }

    private static Map<String, Object> model(@Nullable FundFace fund, String name, Object value) {
        var model = new HashMap<String, Object>();
        if (fund != null) {
            model.put("fund", fund);
        }
        model.put("visitor", GROUP);
        model.put(name, value);
        return model;
    }
}
