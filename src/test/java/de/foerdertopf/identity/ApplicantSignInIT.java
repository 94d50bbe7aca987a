package de.foerdertopf.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.mail.SendMails;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class ApplicantSignInIT extends IntegrationTest {

    private static final SignInOrigin ELSEWHERE = new SignInOrigin("198.51.100.7", null);

    @Autowired
    private RequestApplicantCode requestCode;

    @Autowired
    private RedeemApplicantCode redeemCode;

    @Autowired
    private RedeemStaffCode redeemStaffCode;

    @Autowired
    private CorrectApplicantAddress correctAddress;

    @Autowired
    private EnrolStaff enrolStaff;

    @Autowired
    private ApplicantAccounts accounts;

    @Autowired
    private SentMails mails;

    @Autowired
    private SendMails sendMails;

    @Autowired
    private JdbcTemplate sql;

    private final EmailAddress email = new EmailAddress("ana." + UUID.randomUUID() + "@example.org");

    private SignInChallenge challenge() {
        return ask(new SignInOrigin(UUID.randomUUID().toString(), null), null);
    }

    private SignInChallenge ask(SignInOrigin origin, @Nullable SignInChallenge earlier) {
        return requestCode.request(new RequestApplicantCode.Command(email, origin, earlier));
    }

    private String code() {
        var all = mails.to(email.value());
        var body = Objects.requireNonNull(all.get(all.size() - 1).body());
        var code = Pattern.compile("^(\\d{3} \\d{3})$", Pattern.MULTILINE).matcher(body);
        assertThat(code.find()).isTrue();
        return Objects.requireNonNull(code.group(1));
    }

    private String wrong() {
        return code().equals("000 000") ? "000001" : "000000";
    }

    private RedeemApplicantCode.Result redeem(SignInChallenge challenge, String typed) {
        return redeemCode.redeem(new RedeemApplicantCode.Command(challenge, typed, ELSEWHERE));
    }

    @Test
    void opensTheAccountWithTheFirstRightCode() {
        var challenge = challenge();
        assertThat(accounts.byEmail(email)).isEmpty();

        var first = redeem(challenge, code());
        var second = redeem(challenge(), code());

        assertThat(first.outcome()).isEqualTo(CodeOutcome.RIGHT);
        assertThat(second.applicant()).isEqualTo(first.applicant());
        assertThat(accounts.byEmail(email).orElseThrow().id()).isEqualTo(first.applicant());
    }

    @Test
    void takesACodeOnce() {
        var challenge = challenge();
        var code = code();
        redeem(challenge, code);

        for (int i = 0; i < 20; i++) {
            assertThat(redeem(challenge, code).outcome()).isEqualTo(CodeOutcome.EXPIRED);
        }
    }

    @Test
    void takesACodeOnceThoughManyTryAtOnce() throws Exception {
        var challenge = challenge();
        var code = code();
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<CodeOutcome> redeem = () -> redeem(challenge, code).outcome();
            var right = 0;
            for (var done : pool.invokeAll(java.util.Collections.nCopies(16, redeem))) {
                right += done.get() == CodeOutcome.RIGHT ? 1 : 0;
            }
            assertThat(right).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aCodeLivesTenMinutes() {
        var challenge = challenge();
        var code = code();
        clock.moveBy(Duration.ofMinutes(10));

        assertThat(redeem(challenge, code).outcome()).isEqualTo(CodeOutcome.EXPIRED);
    }

    @Test
    void fiveWrongTriesUseItUp() {
        var challenge = challenge();
        for (int i = 0; i < 4; i++) {
            assertThat(redeem(challenge, wrong()).outcome()).isEqualTo(CodeOutcome.WRONG);
        }
        assertThat(redeem(challenge, wrong()).outcome()).isEqualTo(CodeOutcome.USED_UP);

        assertThat(redeem(challenge, code()).outcome()).isEqualTo(CodeOutcome.USED_UP);
    }

    @Test
    void anotherBrowserCannotUseIt() {
        var challenge = challenge();
        var other = new SignInChallenge(challenge.id(), challenge().secret(), email.value());

        assertThat(redeem(other, code()).outcome()).isNotEqualTo(CodeOutcome.RIGHT);
        assertThat(redeem(new SignInChallenge(UUID.randomUUID(), challenge.secret(), ""), code())
                        .outcome())
                .isEqualTo(CodeOutcome.EXPIRED);
    }

    @Test
    void anApplicantsCodeOpensNoDesk() {
        var challenge = challenge();

        assertThat(redeemStaffCode
                        .redeem(new RedeemStaffCode.Command(challenge, code(), ELSEWHERE))
                        .staff())
                .isNull();
    }

    @Test
    void keepsTheCodeNowhere() {
        var challenge = challenge();
        var code = code().replace(" ", "");
        sendMails.sendDue();

        assertThat(sql.queryForList("select code_hash from foerdertopf.sign_in_code", String.class))
                .doesNotContain(code, Secrets.hash(code));
        assertThat(mails.to(email.value())).allMatch(mail -> mail.body() == null);
        assertThat(challenge.toString()).doesNotContain(challenge.secret());
    }

    @Test
    void slowsDownWhoAsksTooOften() {
        for (int i = 0; i < 5; i++) {
            ask(ELSEWHERE, null);
        }

        assertThatThrownBy(() -> ask(ELSEWHERE, null)).isInstanceOf(TooManyAttempts.class);
        assertThat(challenge()).isNotNull();
    }

    @Test
    void eachOfTwoCodesOfOneBrowserWorks() {
        for (var typeTheFirst : new boolean[] {true, false}) {
            var first = ask(ELSEWHERE, null);
            var firstCode = code();
            var second = ask(ELSEWHERE, first);
            var secondCode = code();

            var result = redeem(second, typeTheFirst ? firstCode : secondCode);

            assertThat(result.outcome()).isEqualTo(CodeOutcome.RIGHT);
            assertThat(redeem(second, firstCode).outcome()).isEqualTo(CodeOutcome.EXPIRED);
            assertThat(redeem(second, secondCode).outcome()).isEqualTo(CodeOutcome.EXPIRED);
        }
    }

    @Test
    void theFirstOfTwoCodesStillEndsAfterItsOwnTenMinutes() {
        var first = ask(ELSEWHERE, null);
        var firstCode = code();
        clock.moveBy(Duration.ofMinutes(9));
        var second = ask(ELSEWHERE, first);
        clock.moveBy(Duration.ofMinutes(1));

        assertThat(redeem(second, firstCode).outcome()).isEqualTo(CodeOutcome.WRONG);
        assertThat(redeem(second, code()).outcome()).isEqualTo(CodeOutcome.RIGHT);
    }

    @Test
    void aSecondCodeGivesNoSecondSetOfTriesToTheFirst() {
        var first = ask(ELSEWHERE, null);
        var firstCode = code();
        for (int i = 0; i < 5; i++) {
            redeem(first, wrong());
        }
        var second = ask(ELSEWHERE, first);

        assertThat(redeem(second, firstCode).outcome()).isNotEqualTo(CodeOutcome.RIGHT);
    }

    @Test
    void anotherAddressIsAnotherChallenge() {
        var first = ask(ELSEWHERE, null);
        var other = new EmailAddress("other." + email.value());
        var second = requestCode.request(new RequestApplicantCode.Command(other, ELSEWHERE, first));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.secret()).isNotEqualTo(first.secret());
    }

    @Test
    void guessingMakesCodesTooLongToGuessAndShutsNobodyOut() {
        var patient = ask(ELSEWHERE, null);
        var shortCode = code();
        for (int network = 0; network < 10; network++) {
            var attack = ask(new SignInOrigin("203.0.113." + network, null), null);
            var wrong = wrong();
            for (int i = 0; i < 5; i++) {
                redeem(attack, wrong);
            }
        }

        assertThat(redeem(patient, shortCode).outcome()).isEqualTo(CodeOutcome.EXPIRED);
        var fresh = ask(ELSEWHERE, null);
        var longCode = Objects.requireNonNull(
                mails.to(email.value()).get(mails.to(email.value()).size() - 1).body());
        var digits =
                Pattern.compile("^((\\d{3} ){4}\\d{3})$", Pattern.MULTILINE).matcher(longCode);
        assertThat(digits.find()).isTrue();
        assertThat(redeem(fresh, digits.group(1)).outcome()).isEqualTo(CodeOutcome.RIGHT);
    }

    @Test
    void staffCorrectAMistypedAddressAfterACheck() {
        var applicant = Objects.requireNonNull(redeem(challenge(), code()).applicant());
        var right = new EmailAddress("right." + email.value());
        var staff = enrolStaff.enrol(new EnrolStaff.Command(
                new StaffDetails("Jana", new EmailAddress(UUID.randomUUID() + "@stadt.example"), null, null),
                Set.of(GrantedRole.of(Role.ADMINISTRATOR, new FundCode("bremen-stadtteilfonds"))),
                Actor.SYSTEM));

        assertThatThrownBy(() ->
                        correctAddress.correct(new CorrectApplicantAddress.Command(email, right, "ok", staff.actor())))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> correctAddress.correct(new CorrectApplicantAddress.Command(
                        email, right, "Rückruf unter der Nummer im Antrag", applicant.actor())))
                .isInstanceOf(NotFoundException.class);
        correctAddress.correct(
                new CorrectApplicantAddress.Command(email, right, "Rückruf unter der Nummer im Antrag", staff.actor()));

        assertThat(accounts.require(applicant).email()).isEqualTo(right.value());
        assertThat(mails.to(right.value())).extracting("template").contains("address-corrected");
        assertThat(mails.to(email.value())).extracting("template").contains("address-no-longer-used");
    }
}
