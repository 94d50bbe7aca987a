package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.proofofuse.ReverseAcceptance;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An acceptance is taken back while the closing letter is in the house. */
class ReverseAcceptanceIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProofsOfUse proofs;

    private PaidCase house;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
    }

    @Test
    void whileMoneyIsAwaitedTheProofIsCheckedOnceMore() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        accepted(caseNumber, 200);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        var browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber + "/nachweis/anerkennung-aufheben";
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber).select("a[href='" + page + "']"))
                .isNotEmpty();
        browser.open(page);

        browser.submit(page, "reason", "");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(page, "reason", "Ein Beleg wurde übersehen.");

        assertThat(browser.page().select(".ft-trail").text())
                .contains("Anerkennung des Nachweises aufgehoben", "Ein Beleg wurde übersehen.");
        assertThat(state(caseNumber)).isEqualTo(ProofState.SUBMITTED);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.CHECK_PROOF);
        assertThat(context.getBean(SentMails.class).ofCase(caseNumber))
                .anyMatch(mail -> mail.template().equals("proof-recheck"));
        accept(caseNumber);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
    }

    @Test
    void aClosedCaseIsReopenedAsLongAsItsLetterLiesInTheHouse() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication().byLetter());
        post(house.way().sent(caseNumber));
        house.pay(caseNumber, null);
        accepted(caseNumber, 300);
        assertThat(state(caseNumber)).isEqualTo(ProofState.CLOSED);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.POST_LETTER);

        reverse(caseNumber);

        assertThat(tasks(caseNumber)).containsExactly(CaseTask.CHECK_PROOF);
        assertThat(closing(caseNumber)).extracting(IssuedNotice::state).containsExactly(NoticeState.VOID);
        accept(caseNumber);
        assertThat(state(caseNumber)).isEqualTo(ProofState.CLOSED);
        assertThat(closing(caseNumber))
                .extracting(IssuedNotice::state)
                .containsExactly(NoticeState.VOID, NoticeState.TO_POST);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.POST_LETTER);
        post(closing(caseNumber).get(1).id());
        assertThat(tasks(caseNumber)).isEmpty();
        assertThatThrownBy(() -> reverse(caseNumber)).hasMessageContaining("proof.closure-sent");
    }

    /** The desk writes it down days later; the letter thanks for the day on which it came. */
    @Test
    void theClosingLetterNamesTheDayOnWhichTheMoneyCame() throws IOException {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        accepted(caseNumber, 200);
        clock.moveByDays(2);
        var came = HouseTime.today(clock);
        clock.moveByDays(5);

        context.getBean(RecordRepayment.class)
                .record(new RecordRepayment.Command(
                        caseNumber, Money.ofEuros(100), came, house.way().officer()));
        house.way().jobs();

        var letter = Objects.requireNonNull(closing(caseNumber).get(0).documentId());
        assertThat(PdfProof.bare(PdfProof.text(
                        context.getBean(DocumentStore.class).read(letter).bytes())))
                .contains(PdfProof.bare("Sie haben diesen Betrag am " + GermanDates.inWords(came) + " zurückgezahlt"));
    }

    private void accepted(CaseNumber caseNumber, int euros) {
        var today = HouseTime.today(clock);
        context.getBean(SubmitProofOfUse.class)
                .submit(new SubmitProofOfUse.Command(
                        caseNumber,
                        new ProofReport(
                                "Hundert Menschen an einer Tafel.",
                                100,
                                null,
                                List.of(new ActualCost(CostCategory.FOOD, Money.ofEuros(euros))),
                                Money.ZERO,
                                List.of()),
                        today,
                        Channel.ONLINE,
                        Actor.applicant("9a0b")));
        house.way().jobs();
        accept(caseNumber);
    }

    private void accept(CaseNumber caseNumber) {
        context.getBean(AcceptProof.class)
                .accept(new AcceptProof.Command(
                        caseNumber, List.of(), house.way().officer()));
        house.way().jobs();
    }

    private void reverse(CaseNumber caseNumber) {
        context.getBean(ReverseAcceptance.class)
                .reverse(new ReverseAcceptance.Command(
                        caseNumber, "Ein Beleg wurde übersehen.", house.way().officer()));
        house.way().jobs();
    }

    private void post(de.foerdertopf.notice.NoticeId notice) {
        context.getBean(RecordPosting.class)
                .post(new RecordPosting.Command(
                        notice, HouseTime.today(clock), house.way().officer()));
        house.way().jobs();
    }

    private ProofState state(CaseNumber caseNumber) {
        return proofs.find(caseNumber).orElseThrow().state();
    }

    private List<IssuedNotice> closing(CaseNumber caseNumber) {
        return context.getBean(Notices.class).of(caseNumber).stream()
                .filter(letter -> letter.type() == NoticeType.CLOSURE)
                .toList();
    }

    private List<CaseTask> tasks(CaseNumber caseNumber) {
        return context.getBean(OpenTasks.class).of(caseNumber).stream()
                .map(OpenTasks.OpenTask::kind)
                .toList();
    }
}
