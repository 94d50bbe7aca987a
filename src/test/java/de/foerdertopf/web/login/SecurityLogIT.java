package de.foerdertopf.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.identity.ChangeStaffRoles;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class SecurityLogIT extends IntegrationTest {

    private static final FundCode BREMEN = new FundCode("bremen-stadtteilfonds");

    @LocalServerPort
    private int port;

    @Autowired
    private EnrolStaff enrolStaff;

    @Autowired
    private ChangeStaffRoles changeRoles;

    @Autowired
    private SentMails mails;

    @Autowired
    private JsonMapper json;

    private final EmailAddress email = new EmailAddress("ana." + UUID.randomUUID() + "@example.org");
    private TestBrowser browser = new TestBrowser(0);

    @BeforeEach
    void openBrowser() {
        browser = new TestBrowser(port);
    }

    @Test
    void whatNoFormSendsIsUnreadableAndItsOtherInputsStayOutOfTheLog(CapturedOutput output) {
        browser.open("/anmelden/team");
        var fields = new ArrayList<>(
                browser.fieldsOf("/anmelden/team", "email", "wer@example.org", "password", "Geheim Laterne 7"));
        fields.addAll(List.of("password[0]", "x", "email[999999]", "y"));

        assertThat(browser.post("/anmelden/team", fields, "same-origin").statusCode())
                .isEqualTo(400);

        assertThat(output.getAll()).doesNotContain("Geheim Laterne 7", "InvalidPropertyException");
        assertThat(output.getAll().lines().filter(line -> line.contains("POST names an input that no page has")))
                .hasSize(1);
    }

    @Test
    void theSignOfNumberZeroIsRefusedAndToldOnceToThoseWhoWatch(CapturedOutput output) {
        assertThat(browser.get("/beratung?fonds=%00").statusCode()).isEqualTo(400);

        assertThat(output.getAll()).doesNotContain("invalid byte sequence");
        assertThat(linesWith(output, "GET carries the sign of number zero")).hasSize(1);
        assertThat(events(output))
                .filteredOn(event -> "400".equals(event.get("status")))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .containsEntry("event", "REFUSED")
                        .containsEntry("method", "GET")
                        .containsEntry("path", "/beratung"));
    }

    @Test
    void aNameThatReachesIntoAnInputIsPassedOver() {
        browser.open("/anmelden/team");
        var fields = new ArrayList<>(
                browser.fieldsOf("/anmelden/team", "email", "wer@example.org", "password", "Geheim Laterne 7"));
        var asEver = browser.post("/anmelden/team", fields, "same-origin").statusCode();
        for (var name :
                List.of("email.value", "_email.value.x", "email.value.x[]", "class.module.name", "email.hash")) {
            fields.addAll(List.of(name, "1"));
        }

        assertThat(browser.post("/anmelden/team", fields, "same-origin").statusCode())
                .isEqualTo(asEver)
                .isEqualTo(422);
    }

    private List<Map<String, String>> events(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.startsWith("{\"at\""))
                .map(line -> json.readValue(line, new TypeReference<Map<String, String>>() {}))
                .toList();
    }

    private static List<String> linesWith(CapturedOutput output, String text) {
        return output.getAll().lines().filter(line -> line.contains(text)).toList();
    }

    private String code() {
        var all = mails.to(email.value());
        var found = Pattern.compile("^(\\d{3} \\d{3})$", Pattern.MULTILINE)
                .matcher(Objects.requireNonNull(all.get(all.size() - 1).body()));
        assertThat(found.find()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    @Test
    void tellsSignInRefusalAndSignOutByIdsOnly(CapturedOutput output) {
        browser.open("/anmelden");
        browser.submit("/anmelden", "email", email.value());
        browser.submit("/anmelden/code", "code", code().equals("000 000") ? "000001" : "000000");
        browser.submit("/anmelden/code", "code", code());
        browser.get("/meine/SFHB-2099-0001");
        browser.get("/schreibtisch/finanzen");
        browser.open("/meine");
        browser.submit("/abmelden");

        assertThat(events(output))
                .extracting(event -> event.get("event"))
                .containsSubsequence("SIGN_IN_FAILED", "SIGNED_IN", "REFUSED", "REFUSED", "SIGNED_OUT");
        assertThat(events(output))
                .filteredOn(event -> "REFUSED".equals(event.get("event")))
                .allSatisfy(event -> assertThat(event).containsKeys("at", "by", "source", "status", "method", "path"));
        assertThat(output.getOut().lines().filter(line -> line.startsWith("{\"at\"")))
                .noneMatch(line -> line.contains(email.value()) || line.contains("127.0.0.1"));
    }

    @Test
    void tellsWhoGaveWhomWhichRole(CapturedOutput output) {
        var person = enrolStaff.enrol(new EnrolStaff.Command(
                new StaffDetails("Jana Wittmer", new EmailAddress(UUID.randomUUID() + "@stadt.example"), null, null),
                Set.of(GrantedRole.of(Role.COUNSELLOR, BREMEN)),
                Actor.SYSTEM));

        changeRoles.change(
                new ChangeStaffRoles.Command(person, Set.of(GrantedRole.of(Role.AUDITOR, BREMEN)), Actor.SYSTEM));

        assertThat(events(output))
                .filteredOn(event -> "StaffRolesChanged".equals(event.get("event")))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .containsEntry("about", person.toString())
                        .containsEntry("rolesBefore", "COUNSELLOR@bremen-stadtteilfonds")
                        .containsEntry("rolesAfter", "AUDITOR@bremen-stadtteilfonds"));
        assertThat(output.getOut()).doesNotContain("Jana Wittmer");
    }

    @Test
    void tellsWhoWasSlowedDown(CapturedOutput output) {
        for (int i = 0; i < 6; i++) {
            browser.open("/anmelden");
            browser.submit("/anmelden", "email", email.value());
        }

        assertThat(events(output)).extracting(event -> event.get("event")).contains("LIMITED");
    }

    @Test
    void anInvitationsSecretStandsInNoLine(CapturedOutput output) {
        var token = "0123456789012345678901234567890123456789012";

        browser.post("/anmelden/einladung/" + token, List.of("password", "x"), "cross-site");

        assertThat(events(output)).extracting(event -> event.get("path")).contains("/anmelden/…");
        assertThat(output.getAll()).doesNotContain(token);
    }

    @Test
    void aRequestThatCannotBeReadIsOneEscapedLine(CapturedOutput output) {
        browser.get("/beratung?fonds=x%0D%0A2026-06-16T09:00:00%20FAKE%ff");

        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.page().select("h1").text()).isNotEmpty();
        assertThat(linesWith(output, "FAKE")).hasSizeLessThanOrEqualTo(1);
        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("2026-06-16"));
        assertThat(linesWith(output, "\tat ")).isEmpty();
        assertThat(linesWith(output, "MalformedRequests")).hasSize(1);
    }

    @Test
    void noMessageAndNoExceptionForgesALine(CapturedOutput output) {
        LoggerFactory.getLogger(SecurityLogIT.class)
                .error(
                        "typed: x\r\nFAKE message",
                        new IllegalStateException("y\nFAKE cause", new RuntimeException("z\rFAKE")));

        assertThat(output.getAll().split("[\r\n]")).noneMatch(line -> line.startsWith("FAKE"));
        assertThat(linesWith(output, "FAKE message")).hasSize(1);
        assertThat(linesWith(output, "FAKE cause")).hasSize(1);
    }
}
