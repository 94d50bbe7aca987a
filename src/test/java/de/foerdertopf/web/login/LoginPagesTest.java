package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.web.layout.RenderedPages;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.validation.DirectFieldBindingResult;

class LoginPagesTest {

    private static Map<String, Object> with(Object form, String... keyOfWrongField) {
        var errors = new DirectFieldBindingResult(form, "form");
        if (keyOfWrongField.length == 2) {
            FormErrors.atSecret(errors, keyOfWrongField[0], keyOfWrongField[1]);
        }
        var model = new HashMap<String, Object>(errors.getModel());
        model.put("form", form);
        model.put("demoLogins", List.of());
        model.put("services", List.of());
        return model;
    }

    @Test
    void applicantsAreAskedForNothingButAnAddress() {
        var page = RenderedPages.render("login/applicant", with(new ApplicantSignInForm()));

        assertThat(page.select("main input:not([type=hidden])")).hasSize(1);
        assertThat(page.select("#email").attr("autocomplete")).isEqualTo("email");
        assertThat(page.select("main a[href=/datenschutz]")).hasSize(1);
    }

    @Test
    void theDemonstrationListsItsPeople() {
        var model = with(new StaffSignInForm());
        model.put("demoLogins", List.of(new DemoLogins.DemoLogin("staff:1", "Jana Wittmer", "Verwaltung")));

        var page = RenderedPages.render("login/staff", "login-staff-demo", model);

        assertThat(page.select("button[name=who][value=staff:1]").text()).isEqualTo("Jana Wittmer");
    }

    @Test
    void theCitysOwnSignInIsOffered() {
        var model = with(new StaffSignInForm());
        model.put("services", List.of(new StaffSignInController.Service("/oauth2/authorization/stadt", "Stadtkonto")));

        var page = RenderedPages.render("login/staff", "login-staff-service", model);

        assertThat(page.select("a[href=/oauth2/authorization/stadt]").text()).contains("Stadtkonto");
    }

    @Test
    void aWrongPasswordIsNeverShownAgain() {
        var form = new StaffSignInForm();
        form.email = "jana@stadt.example";
        form.password = "geheim";

        var page = RenderedPages.render("login/staff", with(form, "password", "login.staff.wrong"));

        assertThat(page.title()).startsWith("Fehler:");
        assertThat(page.select("#password").val()).isEmpty();
        assertThat(page.select("#email").val()).isEqualTo("jana@stadt.example");
    }

    @Test
    void aCodeCanBeFilledInByThePhone() {
        var model = with(new CodeForm(), "code", "login.code.wrong");
        model.put("step", new CodePage("/anmelden/code", "/anmelden", "ana@example.org"));

        var page = RenderedPages.render("login/code", model);

        assertThat(page.select("#code").attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(page.select("#code").attr("inputmode")).isEqualTo("numeric");
        assertThat(page.select(".ft-errors a[href=#code]")).hasSize(1);
    }

    @Test
    void anInvitationNamesWhoIsMeant() {
        var model = with(new PasswordForm(), "repeated", "invitation.not-the-same");
        model.put("action", "/anmelden/einladung/x");
        model.put(
                "invited",
                new StaffMember(
                        new StaffId(UUID.randomUUID()),
                        "Łucja Žáková",
                        new EmailAddress("lucja@stadt.example").value(),
                        null,
                        null,
                        StaffMember.State.INVITED,
                        Set.of(),
                        Set.of(),
                        List.of(),
                        null,
                        null));

        var page = RenderedPages.render("login/invitation", model);

        assertThat(page.select("main").text()).contains("Łucja Žáková", "lucja@stadt.example");
        assertThat(page.select("input[autocomplete=new-password]")).hasSize(2);
        assertThat(RenderedPages.render("login/invitation-gone", Map.of())
                        .select("h1")
                        .text())
                .isEqualTo("Dieser Link gilt nicht mehr");
    }

    @Test
    void whoMustConfirmSeesWhereTheCodeWentAndLosesNothing() {
        var kept = new KeptInput(
                "/schreibtisch/finanzen/x/zahllauf", Map.of("day", List.of("3")), false, "", Instant.EPOCH);
        var model = with(new CodeForm(), "code", "confirm.WRONG");
        model.put("kept", kept);
        model.put("email", "jana@stadt.example");

        var page = RenderedPages.render("login/confirm", model);

        var form = page.select("main form[action=/schreibtisch/finanzen/x/zahllauf]");
        assertThat(form.select("input[name=day]").val()).isEqualTo("3");
        assertThat(form.select("input[name=zweiter-faktor]").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(page.select("main").text()).contains("jana@stadt.example", "Gespeichert ist noch nichts");
    }

    @Test
    void ownAccessTellsThisDeviceFromOthers() {
        var model = with(new OwnPasswordForm(), "old", "login.staff.wrong");
        model.put(
                "it",
                new OwnAccessController.Access(
                        List.of(
                                new OwnAccessController.Place("1", "Firefox, Windows", "heute", "eben", true),
                                new OwnAccessController.Place("2", "", "gestern", "gestern", false)),
                        true));

        var page = RenderedPages.render("login/access", model);

        assertThat(page.select("main .ft-list li")).hasSize(2);
        assertThat(page.select("form[action=/zugang/sitzungen/1/beenden]")).isEmpty();
        assertThat(page.select("form[action=/zugang/sitzungen/2/beenden]")).hasSize(1);
        assertThat(page.select("main").text()).contains("Unbekanntes Gerät");
    }

    @Test
    void aForgottenPasswordNeedsNothingButTheAddress() {
        var model = with(new ApplicantSignInForm());
        model.put("sent", false);

        var page = RenderedPages.render("login/forgotten", model);

        assertThat(page.select("main input:not([type=hidden])")).hasSize(1);
    }

    @Test
    void whatWasNotSentStandsInThePageItself() {
        var unsent = new de.foerdertopf.web.layout.Unsent(
                "/antrag/1/kosten", Map.of("text", List.of("<b>a</b>")), false, "/anmelden");

        var page = RenderedPages.render("error/unsent", Map.of("unsent", unsent));

        assertThat(page.select("form[action=/antrag/1/kosten] input[name=text]").val())
                .isEqualTo("<b>a</b>");
        assertThat(page.select("main a[href=/anmelden][target=_blank]")).hasSize(1);
    }

    @Test
    void keptInputIsSentAgainByAClickOnly() {
        var kept = new KeptInput("/antrag/1/kosten", Map.of("text", List.of("<b>a</b>", "b")), true, "", Instant.EPOCH);

        var page = RenderedPages.render("login/kept-input", Map.of("kept", kept));

        var form = page.select("form[action=/antrag/1/kosten]");
        assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(form.select("input[name=text]").eachAttr("value")).containsExactly("<b>a</b>", "b");
    }
}
