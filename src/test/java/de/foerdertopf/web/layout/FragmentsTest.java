package de.foerdertopf.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.shared.Money;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.form.SheetErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FragmentsTest {

    private static final int LONGEST_LINE = 160;
    private static final Document PAGE = RenderedPages.render("patterns/desk", model());

    /** What the template engine keeps for itself: a page that names a value so fails when it is shown, not before. */
    @Test
    void noTemplateNamesAValueLikeTheServersOwn() throws IOException {
        var taken = Pattern.compile(
                "th:(with|each)=\"[^\"]*\\b(session|application|param|request|response|locale)\\s*[=:]");
        try (var templates = Files.walk(Path.of("templates/web"))) {
            assertThat(templates.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(template -> assertThat(
                            Files.readString(template))
                    .doesNotContainPattern(taken));
        }
    }

    /** Within the parameters of a fragment no bean may be called: the engine refuses it when the page is shown. */
    @Test
    void noTemplateCallsABeanWithinTheParametersOfAFragment() throws IOException {
        var call = Pattern.compile("th:(replace|insert)=\"[^\"]*(@\\w+\\.|\\bT\\(|\\bnew )");
        try (var templates = Files.walk(Path.of("templates/web"))) {
            assertThat(templates.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(template -> assertThat(
                            Files.readString(template))
                    .doesNotContainPattern(call));
        }
    }

    @Test
    void menuMarksTheEntryOfThePage() {
        assertThat(PAGE.select(".ft-nav a").eachText()).containsExactly("Arbeitsliste", "Fälle", "Topf");
        assertThat(PAGE.select(".ft-nav a[aria-current=page]").text()).isEqualTo("Fälle");
        assertThat(PAGE.select("form[method=post][action=/abmelden] button").text())
                .isEqualTo("Abmelden");
    }

    @Test
    void findingsCarryAWordForTheirWeight() {
        assertThat(PAGE.select(".ft-finding--stop .ft-tag").text()).isEqualTo("Schließt aus");
        assertThat(PAGE.select(".ft-finding--info").text()).contains("Außer Kraft gesetzt.", "Jana Wittmer");
        assertThat(PAGE.select("main").text())
                .contains("Nichts zu klären. 14 Prüfungen ohne Befund.", "11 Prüfungen ohne Befund");
    }

    @Test
    void gaugeDividesTheBudgetAndNamesEveryPart() {
        assertThat(PAGE.select("svg.ft-gauge__bar > rect").eachAttr("width")).containsExactly("41.6%", "4.83%");
        assertThat(PAGE.select("svg.ft-gauge__bar > rect").eachAttr("x")).containsExactly("0%", "41.6%");
        assertThat(PAGE.select(".ft-legend li").eachText())
                .containsExactly("Ausgezahlt 62.400,00 €", "Bewilligt, noch offen 7.250,00 €", "Frei 80.350,00 €");
    }

    @Test
    void tableNamesEachCellForItsCard() {
        assertThat(PAGE.select(".ft-table--cards tbody tr.is-late th a").text()).isEqualTo("Trommeln für Ankommende");
        assertThat(PAGE.select(".ft-table--cards td").eachAttr("data-label")).containsExactly("Stand", "Betrag");
    }

    @Test
    void listsKeepTheirFiltersFromPageToPage() {
        assertThat(PAGE.select(".ft-pages a[rel=next]").attr("href")).isEqualTo("/faelle?stand=offen&seite=3");
        assertThat(PAGE.select(".ft-pages [aria-current=page]").attr("href")).endsWith("seite=2");
    }

    @Test
    void everyInputShowsItsErrorAndKeepsItsValue() {
        assertThat(PAGE.title()).startsWith("Fehler:");
        assertThat(PAGE.select("#title").attr("aria-describedby")).isEqualTo("title-hint title-error");
        assertThat(PAGE.select("#title").val()).isEqualTo("Łucja \"Žofia\" Ağaoğlu");
        assertThat(PAGE.select("#district option[selected]").attr("value")).isEqualTo("b");
        assertThat(PAGE.select("#notStarted").hasAttr("checked")).isTrue();
        assertThat(PAGE.select(".ft-errors a").eachAttr("href"))
                .containsExactly("#title", "#description", "#from", "#district", "#place", "#notStarted");
    }

    @Test
    void aMessageAfterARedirectIsAnnounced() {
        var model = model();
        model.put("noticeText", "Gespeichert.");

        assertThat(RenderedPages.render("patterns/desk", "patterns-flash", model)
                        .select("[role=status]")
                        .text())
                .isEqualTo("Gespeichert.");
    }

    private static Map<String, Object> model() {
        var form = new Sheet();
        form.put("title", "Łucja \"Žofia\" Ağaoğlu");
        form.put("district", "b");
        form.put("notStarted", true);
        var errors = new SheetErrors(form);
        for (var field : List.of("title", "description", "from", "district", "place", "notStarted")) {
            errors.rejectValue(field, "wrong", "Das fehlt: " + field + ".");
        }
        var model = new HashMap<String, Object>(errors.getModel());
        model.put(
                "visitor",
                new Visitor(
                        "Jana Wittmer",
                        "Verwaltung",
                        List.of(
                                new Visitor.MenuEntry("worklist", "/arbeitsliste"),
                                new Visitor.MenuEntry("cases", "/faelle"),
                                new Visitor.MenuEntry("pot", "/topf"))));
        model.put(
                "fund",
                new FundFace("mannheim", "Flüchtlingsfonds", "Stadt Mannheim", "M", "pflaume", null, null, null));
        model.put("crumbs", List.of(new Crumb("Arbeitsliste", "/arbeitsliste"), new Crumb("FFMA-2025-0008", null)));
        model.put(
                "findings",
                List.of(
                        new FindingRow(
                                "DEADLINE_MISSED",
                                FindingRow.Severity.BLOCKING,
                                "Frist verpasst",
                                "Der Antrag kam am 5. Februar 2025. Die Frist endete am 3. Februar 2025.",
                                "Leider war unsere Kassiererin im Krankenhaus.",
                                null),
                        new FindingRow(
                                "ACCOUNT_HOLDER_DIFFERS",
                                FindingRow.Severity.INFO,
                                "Kontoname weicht ab",
                                "Konto: Frauenrunde Gelincik.",
                                null,
                                "Jana Wittmer: Dieselbe Gruppe.")));
        model.put("nothing", List.of());
        model.put(
                "rows",
                List.of(
                        SummaryRow.of("Was", "Zwei mal im Monat nähen wir.", null),
                        SummaryRow.of("Für wen", "", null)));
        model.put(
                "gauge",
                Gauge.of(
                        "t",
                        Money.ofEuros(150000),
                        List.of(
                                new Gauge.Sum(Gauge.Use.PAID, "Ausgezahlt", Money.ofEuros(62400)),
                                new Gauge.Sum(Gauge.Use.COMMITTED, "Bewilligt, noch offen", Money.ofEuros(7250)),
                                new Gauge.Sum(Gauge.Use.REQUESTED, "Beantragt", Money.ZERO)),
                        "42 Prozent ausgezahlt, 5 Prozent bewilligt"));
        model.put("free", Money.ofEuros(80350));
        model.put(
                "trail",
                List.of(
                        new TrailStep(
                                TrailStep.State.NOW, "Befunde bewerten", "Jana Wittmer, bis 14. Februar", null, null),
                        new TrailStep(
                                TrailStep.State.DONE, "Eingang bestätigt", "5. Februar 2025", "2025-02-05", null)));
        model.put(
                "table",
                new TableView(
                        "Meine Fälle",
                        List.of(
                                new TableView.Column("Vorhaben", false, "/faelle?nach=vorhaben", "ascending"),
                                TableView.Column.of("Stand"),
                                TableView.Column.money("Betrag")),
                        List.of(new TableView.Row(
                                "/faelle/1",
                                true,
                                List.of(
                                        TableView.Cell.of("Trommeln für Ankommende", "Trommelkreis Baobab Jungbusch"),
                                        TableView.Cell.tag("stop", "Nachweis überfällig"),
                                        TableView.Cell.of("2.500,00\u00a0€"))))));
        model.put("paging", new Paging(2, 5, 120, "/faelle?stand=offen"));
        model.put("choices", List.of(Choice.of("a", "Blumenthal"), Choice.of("b", "Huchting")));
        return model;
    }

    @Test
    void noTemplateHasALineThatNobodyCanRead() throws IOException {
        try (var templates = Files.walk(Path.of("templates/web"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readAllLines(template)).as(template.toString()).allSatisfy(line -> assertThat(
                                line.contains("data:image") || line.length() <= LONGEST_LINE)
                        .as(line)
                        .isTrue());
            }
        }
    }
}
