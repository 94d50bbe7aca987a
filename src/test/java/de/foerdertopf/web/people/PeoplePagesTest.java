package de.foerdertopf.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.RenderedPages;
import de.foerdertopf.web.layout.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.validation.DirectFieldBindingResult;

class PeoplePagesTest {

    private static final List<Choice> ROLES = List.of(
            new Choice("ADMINISTRATOR@bremen", "Verwaltung – Stadtteilfonds Bremen", "Prüft und entscheidet."),
            new Choice("FINANCE@bremen", "Finanzen – Stadtteilfonds Bremen", "Prüft Zahlungen."));

    private static Map<String, Object> with(Object form, String... wrongField) {
        var errors = new DirectFieldBindingResult(form, "form");
        if (wrongField.length > 0) {
            errors.rejectValue(wrongField[0], "x", "Wählen Sie mindestens eine Aufgabe.");
        }
        var model = new HashMap<String, Object>(errors.getModel());
        model.put("form", form);
        model.put("dutiesTogether", true);
        model.put(
                "visitor",
                new Visitor(
                        "Jana Wittmer",
                        "Verwaltung",
                        List.of(new Visitor.MenuEntry("administration", "/verwaltung/personen"))));
        return model;
    }

    @Test
    void listsPeopleWithStateAndRoles() {
        var model = with(new PersonForm());
        model.put(
                "people",
                List.of(
                        new PersonRow(
                                "/verwaltung/personen/1",
                                "Jana Wittmer",
                                "jana@stadt.example",
                                "Offen",
                                "good",
                                "Verwaltung – Stadtteilfonds Bremen",
                                "Ali Demir",
                                true),
                        new PersonRow(
                                "/verwaltung/personen/2",
                                "Łucja Žáková",
                                "lucja@stadt.example",
                                "Eingeladen",
                                "info",
                                "",
                                null,
                                false)));

        var page = RenderedPages.render("people/list", model);

        assertThat(page.text()).contains("Eine Person darf Verwaltung und Anordnung desselben Fonds haben");
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr:contains(Verwaltet und prüft denselben Fonds)")
                        .select("th a")
                        .text())
                .isEqualTo("Jana Wittmer");
        assertThat(page.select("a[href=/verwaltung/personen/1]").text()).isEqualTo("Jana Wittmer");
        assertThat(page.select("nav.ft-nav a[aria-current=page]")).hasSize(1);
    }

    @Test
    void anInvitationNeedsARole() {
        var form = new PersonForm();
        form.name = "Ali <Demir>";
        var model = with(form, "roles");
        model.put("choices", ROLES);

        var page = RenderedPages.render("people/invite", model);

        assertThat(page.title()).startsWith("Fehler:");
        assertThat(page.select("#name").val()).isEqualTo("Ali <Demir>");
        assertThat(page.select("input[name=roles]")).hasSize(2);
    }

    @Test
    void nobodyShutsTheOwnAccount() {
        var form = new PersonForm();
        form.roles = List.of("FINANCE@bremen");
        var model = with(form);
        model.put(
                "person",
                new PersonPage(
                        "/verwaltung/personen/1",
                        "Jana",
                        "Offen",
                        "good",
                        false,
                        false,
                        ROLES,
                        List.of("Finanzen – Flüchtlingsfonds Mannheim"),
                        null,
                        false,
                        false));
        model.put("dutiesTogether", false);

        var page = RenderedPages.render("people/person", model);

        assertThat(page.select("form[action$=/sperren]")).isEmpty();
        assertThat(page.select("form[action$=/einladen]")).isEmpty();
        assertThat(page.text())
                .contains("zwei verschiedene Personen", "E-Mail-Adresse und Passwort ändert nur die Systemverwaltung");
        assertThat(page.select("input[name=roles][checked]").eachAttr("value")).containsExactly("FINANCE@bremen");
        assertThat(page.select("main").text()).contains("Flüchtlingsfonds Mannheim");
    }

    @Test
    void standInAndAddressAskInPlainWords() {
        var standIn = with(new StandInForm(), "until");
        standIn.put("colleagues", List.of(Choice.of("1", "Ali Demir")));
        standIn.put("action", "/schreibtisch/vertretung");

        assertThat(RenderedPages.render("people/stand-in", standIn).select("select option"))
                .hasSize(4);
        assertThat(RenderedPages.render("people/address", with(new AddressForm(), "check"))
                        .select("textarea[aria-invalid=true]"))
                .hasSize(1);
    }
}
