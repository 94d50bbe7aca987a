package de.foerdertopf.web.applicant;

import static de.foerdertopf.Refusals.refuses;
import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static de.foerdertopf.web.applicant.ApplicantBrowser.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.RequestedChange;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.RecordRecalled;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.disbursement.StopPayments;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.AmendmentLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.proofofuse.RenounceGrant;
import de.foerdertopf.proofofuse.Renunciations;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A group gives its grant up, or a part of it, by itself: it reads what that means, and the money stops. */
class OwnRenunciationIT extends GroupAtHome {

    @Test
    void aGroupThatGivesItsGrantUpStopsWhatIsOrderedAndTheDeskSeesIt() throws Exception {
        var caseNumber = told(anApplication());
        var ordered = house.ordered(caseNumber, null);
        var address = "/meine/" + caseNumber + "/verzicht";
        assertThat(browser.see("/meine/" + caseNumber, "verzicht-wege").select("main a[href=" + address + "]"))
                .hasSize(1);
        assertThat(browser.see("/meine/" + caseNumber + "/zurueckziehen", "verzicht-statt-rueckzug")
                        .select("main a[href=" + address + "]"))
                .hasSize(1);
        var page = browser.see(address, "verzicht");
        assertThat(page.select("main").text())
                .contains("Sie geben den ganzen Zuschuss auf", "müssen nichts zurückzahlen", "nicht rückgängig");

        browser.refused(declared(page, address, false), "verzicht-ohne-haken");
        assertThat(state(caseNumber, ordered)).isEqualTo(PaymentState.ORDERED);
        assertThat(browser.taken(declared(page, address, true))).endsWith("?verzichtet");
        house.way().jobs();

        assertThat(state(caseNumber, ordered)).isEqualTo(PaymentState.CANCELLED);
        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ZERO);
        assertThat(browser.see("/meine/" + caseNumber, "verzichtet")
                        .select(".ft-stand h2")
                        .text())
                .isEqualTo("Sie haben auf den Zuschuss verzichtet.");
        assertThat(browser.get(address)).endsWith("?verzichtet");
        assertThat(context.getBean(AuditTrail.class).ofCase(caseNumber))
                .as("what the desk's timeline shows")
                .filteredOn(entry -> entry.event().equals("GrantRenounced"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.by().id()).isEqualTo(browser.person().toString()));
    }

    @Test
    void whatIsAtTheCashOfficeAlreadyIsAskedBackInTheNameOfTheGroup() throws Exception {
        var caseNumber = told(anApplication());
        var payment = house.ordered(caseNumber, null);
        house.way()
                .bean(ReleasePayment.class)
                .release(new ReleasePayment.Command(payment, Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10")));
        var run = RunOf.these(
                        house.way()::bean,
                        ApplicationFixture.BREMEN,
                        List.of(payment),
                        house.payDay(payment),
                        Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10"))
                .get(0);
        var address = "/meine/" + caseNumber + "/verzicht";
        var page = browser.see(address, "verzicht-unterwegs");
        assertThat(page.select("main").text()).contains("Eine Zahlung ist schon auf dem Weg");

        browser.taken(declared(page, address, true));

        var stopped = house.way().bean(Payments.class).require(payment);
        assertThat(stopped.isAskedBack()).isTrue();
        var sheet = house.way().bean(PaymentRuns.class).file(run, StopPayments.sheetName(stopped));
        try (var pdf = Loader.loadPDF(sheet.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f]", ""))
                    .contains(stopped.entitledName().replace(" ", ""))
                    .doesNotContain(browser.person().toString());
        }
        house.way()
                .bean(RecordRecalled.class)
                .record(new RecordRecalled.Command(
                        payment, "Frau Kasse", Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10")));
    }

    @Test
    void whoReadThatNothingIsToPayBackDoesNotGiveUpMoneyThatCameMeanwhile() throws Exception {
        var caseNumber = told(anApplication());
        var address = "/meine/" + caseNumber + "/verzicht";
        var before = browser.see(address, "verzicht-vorher");
        house.pay(caseNumber, null);

        var again = browser.page(declared(before, address, true), 409, "verzicht-inzwischen");

        assertThat(again.select("main").text()).contains("inzwischen Geld gezahlt", "Sie haben schon");
        assertThat(again.select("input[name=declared][checked]")).isEmpty();
        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(Money.ZERO);
        var renounce = house.way().bean(RenounceGrant.class);
        assertThatThrownBy(() -> renounce.renounce(new RenounceGrant.Command(
                        caseNumber,
                        Channel.ONLINE,
                        "",
                        new RenounceGrant.Standing(Money.ofEuros(1), Money.ZERO, false),
                        Actor.applicant(browser.person().toString()))))
                .isInstanceOf(StaleCaseException.class);

        browser.taken(declared(again, address, true));

        assertThat(house.proof(caseNumber).openClaim())
                .isEqualTo(house.way().bean(Grants.class).require(caseNumber).amount());
    }

    @Test
    void afterAPartWasWithdrawnOnlyTheRestIsProvedAndGivenUp() throws Exception {
        var caseNumber = told(anApplication());
        house.pay(caseNumber, null);
        var granted = house.way().bean(Grants.class).require(caseNumber).amount();
        var rest = granted.minus(Money.ofEuros(100));
        var left = rest.toGerman().replace('\u00a0', ' ');
        var officer = house.way().officer();
        house.way()
                .bean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber,
                        HeardClaim.About.WITHDRAWAL,
                        "Doppelt bezahlt.",
                        Money.ofEuros(100),
                        HouseTime.today(clock),
                        officer));
        house.way().jobs();
        clock.moveTo(HouseTime.startOf(house.way()
                .bean(HeardClaims.class)
                .open(caseNumber, HeardClaim.About.WITHDRAWAL)
                .orElseThrow()
                .answerDueOn()
                .plusDays(1)));
        house.way().jobs();
        house.way()
                .bean(WithdrawGrant.class)
                .withdraw(new WithdrawGrant.Command(
                        caseNumber,
                        Money.ofEuros(100),
                        new Weighing("Kleine Gruppe.", "Doppelt bezahlt.", "Ohne Zinsen.", false),
                        officer));
        house.way().jobs();
        house.way()
                .bean(RecordRepayment.class)
                .record(new RecordRepayment.Command(caseNumber, Money.ofEuros(100), HouseTime.today(clock), officer));
        house.way().jobs();

        assertThat(browser.see("/meine/" + caseNumber + "/nachweis", "nachweis-rest")
                        .select("#summe .ft-money")
                        .get(0)
                        .text())
                .isEqualTo(left);
        var address = "/meine/" + caseNumber + "/verzicht";
        var page = browser.see(address, "verzicht-rest");
        assertThat(page.select("main").text())
                .contains("den ganzen Zuschuss auf: " + left, "schon " + left + " bekommen")
                .doesNotContain(granted.toGerman().replace('\u00a0', ' '));
        assertThat(page.select("main a[href$=/aenderung/betrag]"))
                .as("of a rest nobody asks for less")
                .isEmpty();

        browser.taken(declared(page, address, true));

        assertThat(house.proof(caseNumber).openClaim()).isEqualTo(rest);
    }

    @Test
    void theSlowerOfTwoClicksIsAnsweredAsALaterOne() throws Exception {
        var caseNumber = told(anApplication());
        var address = "/meine/" + caseNumber + "/verzicht";
        var page = browser.see(address, "verzicht-doppelt");
        var slower = new CompletableFuture<String>();

        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            house.way()
                    .bean(RenounceGrant.class)
                    .renounce(new RenounceGrant.Command(
                            caseNumber,
                            Channel.ONLINE,
                            "",
                            Actor.applicant(browser.person().toString())));
            ForkJoinPool.commonPool().execute(() -> {
                try {
                    slower.complete(browser.taken(declared(page, address, true)));
                } catch (Exception | AssertionError e) {
                    slower.completeExceptionally(e);
                }
            });
            await("the slower click at the lock")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> context.getBean(JdbcClient.class)
                                    .sql("select count(*) from pg_locks where not granted")
                                    .query(Integer.class)
                                    .single()
                            > 0);
        });

        assertThat(slower.get(30, TimeUnit.SECONDS)).endsWith("?verzichtet");
        house.way().jobs();
        assertThat(house.proof(caseNumber).renouncedOn()).isNotNull();
    }

    @Test
    void aGrantOfASponsorIsNotTheGroupsToGiveUp() throws Exception {
        var caseNumber = house.way()
                .submittedBy(
                        browser.person(),
                        anApplication()
                                .ofAnInformalGroup()
                                .behind(new FiscalSponsor(
                                        "Haus der Vereine",
                                        "Ida Kalt",
                                        "kalt." + UUID.randomUUID() + "@example.org",
                                        new Address("Am Markt 1", "28195", "Bremen"))));
        house.way()
                .bean(AnswerForSponsor.class)
                .record(new AnswerForSponsor.Command(
                        caseNumber,
                        true,
                        null,
                        Channel.PHONE,
                        "Frau Kalt, Rückruf",
                        house.way().officer()));
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        var address = "/meine/" + caseNumber + "/verzicht";

        var page = browser.see(address, "verzicht-traeger");

        assertThat(page.select("main").text()).contains("Haus der Vereine", "Nur er kann darauf verzichten");
        assertThat(page.select("main form button")).isEmpty();
        assertThat(browser.status(declared(page, address, true))).isEqualTo(422);
        assertThat(house.way().bean(Renunciations.class).isPossible(caseNumber)).isTrue();
    }

    @Test
    void nobodyGivesUpWhatIsNotToldYet() throws Exception {
        var caseNumber = house.way().submittedBy(browser.person(), anApplication());
        house.way().approve(caseNumber);

        assertThat(browser.get("/meine/" + caseNumber + "/verzicht")).endsWith("?zu");
        assertThat(browser.taken(form("/meine/" + caseNumber + "/verzicht", "declared", "true")))
                .endsWith("?zu");
    }

    @Test
    void aPartThatIsGivenUpHoldsThePaymentUntilTheDeskAnswered() throws Exception {
        var caseNumber = told(anApplication());
        var granted = house.way().bean(Grants.class).require(caseNumber).amount();
        var address = "/meine/" + caseNumber + "/aenderung/betrag";
        assertThat(browser.see(address, "verzicht-teil").select("main").text()).contains("Auf den Rest verzichten Sie");
        for (var wrong : new String[] {"", "0", granted.toGerman(), "99999"}) {
            browser.refused(
                    form(address, "amount", wrong, "description", "Die Halle ist billiger."), "verzicht-teil-f");
        }

        browser.post(address, "amount", "100,00", "description", "Die Halle ist billiger.");

        var asked = house.way().bean(ChangeRequests.class).of(caseNumber).get(0);
        assertThat(asked.kind()).isEqualTo(ChangeKind.AMOUNT);
        assertThat(asked.description().replace('\u00a0', ' '))
                .isEqualTo("Wir brauchen noch 100,00 €. Die Halle ist billiger.");
        assertThat(house.way().bean(Payments.class).obstacles(caseNumber)).contains("amount-change-wished");
        assertThatThrownBy(() -> house.ordered(caseNumber, null)).hasMessageContaining("amount-change-wished");

        house.way()
                .bean(AnswerChange.class)
                .answer(new AnswerChange.Command(
                        asked.id(),
                        true,
                        "",
                        "",
                        "",
                        Money.ofEuros(100),
                        null,
                        house.way().officer()));

        assertThat(house.way().bean(Grants.class).require(caseNumber).amount()).isEqualTo(Money.ofEuros(100));
        assertThat(house.way().bean(Payments.class).obstacles(caseNumber)).doesNotContain("amount-change-wished");
    }

    /** Less than the group gave up itself would take money from it without a hearing; more than it asked for is not its wish. */
    @Test
    void theDeskLeavesTheGroupItsOwnSumAndTheLetterSaysWhatWasWished() throws Exception {
        var caseNumber = told(anApplication());
        browser.post(
                "/meine/" + caseNumber + "/aenderung/betrag",
                "amount",
                "100,00",
                "description",
                "Die Halle ist billiger.");
        var wish = house.way().bean(ChangeRequests.class).of(caseNumber).get(0);
        assertThat(wish.newAmount()).isEqualTo(Money.ofEuros(100));

        refuses("change.below-wish", () -> lower(wish, "", Money.ofCents(9_999)));
        refuses("reason.missing", () -> lower(wish, "", Money.ofEuros(120)));
        assertThat(house.way().bean(Grants.class).require(caseNumber).amount()).isGreaterThan(Money.ofEuros(120));
        lower(wish, "Die Versicherung kommt dazu.", Money.ofEuros(120));
        house.way().jobs();

        var letter = house.way().bean(Notices.class).of(caseNumber).stream()
                .filter(notice -> notice.type() == NoticeType.AMENDMENT)
                .findFirst()
                .orElseThrow();
        assertThat(textOf(letter.id()))
                .contains(
                        "den Zuschuss auf 100,00 € zu senken. Wir senken ihn auf 120,00 €.",
                        "nur zum Teil entsprochen",
                        "Die Versicherung kommt dazu.");
        assertThat(browser.see("/meine/" + caseNumber + "/aenderung", "verzicht-teil-mehr")
                        .select("main .ft-tag")
                        .eachText())
                .containsExactly("Zum Teil: 120,00 €");
    }

    /** The letter's reasons in one line each. */
    private String textOf(NoticeId letter) {
        var reason = ((AmendmentLetter) house.way().bean(Notices.class).letter(letter)).reason();
        return Objects.requireNonNullElse(reason, "").replace('\u00a0', ' ');
    }

    @Test
    void aWishThatIsSentTwiceInOneMomentIsOneWish() throws Exception {
        var caseNumber = told(anApplication());
        for (var turn = 1; turn <= 6; turn++) {
            var why = "Anders, und zwar so: " + turn;
            assertThat(browser.twiceAtOnce(
                            () -> form("/meine/" + caseNumber + "/aenderung/kosten", "description", why)))
                    .allSatisfy(answer ->
                            assertThat(answer.getRedirectedUrl()).isEqualTo("/meine/" + caseNumber + "?aenderung"));
            assertThat(house.way().bean(ChangeRequests.class).of(caseNumber))
                    .hasSize(turn)
                    .filteredOn(wish -> wish.accepted() == null)
                    .singleElement()
                    .returns(why, RequestedChange::description);
        }
    }

    private void lower(RequestedChange wish, String reason, Money amount) {
        house.way()
                .bean(AnswerChange.class)
                .answer(new AnswerChange.Command(
                        wish.id(), true, reason, null, null, amount, house.way().officer()));
    }

    @Test
    void theWishForLessFallsAwayWithTheWholeGrantAndIsNotRefusedByMail() throws Exception {
        var caseNumber = told(anApplication());
        browser.post(
                "/meine/" + caseNumber + "/aenderung/betrag",
                "amount",
                "100,00",
                "description",
                "Die Halle ist billiger.");
        var address = "/meine/" + caseNumber + "/verzicht";

        browser.taken(declared(browser.see(address, "verzicht-nach-wunsch"), address, true));
        house.way().jobs();

        var wish = house.way().bean(ChangeRequests.class).of(caseNumber).get(0);
        assertThat(wish.accepted()).isFalse();
        assertThat(wish.answerReason()).isEqualTo("Die Gruppe hat auf den ganzen Zuschuss verzichtet.");
        assertThat(context.getBean(SentMails.class).ofCase(caseNumber))
                .extracting(SentMail::template)
                .contains("grant-renounced")
                .doesNotContain("change-refused");
    }

    @Test
    void lessThanWhatIsPaidIsGivenBackWithTheProof() throws Exception {
        var caseNumber = told(anApplication());
        house.pay(caseNumber, null);

        var refused = browser.refused(
                form("/meine/" + caseNumber + "/aenderung/betrag", "amount", "100", "description", "Billiger."),
                "verzicht-teil-bezahlt");

        assertThat(refused.select(".kern-error").text()).contains("nach dem Nachweis");
    }

    @Test
    void whatLiesAtTheCashOfficeIsNotPromisedToBeHeld() throws Exception {
        var caseNumber = told(anApplication());
        var address = "/meine/" + caseNumber + "/aenderung/betrag";
        assertThat(browser.see(address, "verzicht-teil").select("main").text())
                .contains("Bis wir geantwortet haben, zahlen wir nichts aus.");
        var payment = house.ordered(caseNumber, Money.ofEuros(200));
        house.way().bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, Actor.staff("second")));
        RunOf.these(
                house.way()::bean,
                ApplicationFixture.BREMEN,
                List.of(payment),
                house.payDay(payment),
                Actor.staff("finance"));

        assertThat(browser.see(address, "verzicht-teil-unterwegs")
                        .select("main")
                        .text())
                .contains("Eine Zahlung ist schon auf dem Weg zu Ihnen.")
                .doesNotContain("Bis wir geantwortet haben, zahlen wir nichts aus.");
        var refused = browser.refused(
                form(address, "amount", "100", "description", "Billiger."), "verzicht-teil-unterwegs-f");
        assertThat(refused.select(".kern-error").text()).contains("auf dem Weg", "nach dem Nachweis");
    }

    private static AbstractMockHttpServletRequestBuilder<?> declared(Document page, String address, boolean ticked) {
        return form(
                address,
                "gesehen",
                page.select("input[name=gesehen]").val(),
                "blatt",
                page.select("input[name=blatt]").val(),
                "declared",
                Boolean.toString(ticked));
    }

    private PaymentState state(CaseNumber caseNumber, PaymentId payment) {
        return house.way().bean(Payments.class).ofCase(caseNumber).stream()
                .filter(known -> known.id().equals(payment))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private CaseNumber told(ApplicationFixture application) {
        var caseNumber = house.way().submittedBy(browser.person(), application);
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        house.way().jobs();
        return caseNumber;
    }
}
