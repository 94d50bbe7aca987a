package de.foerdertopf.dispatch;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.dispatch.BulkIssue.Item;
import de.foerdertopf.dispatch.BulkIssue.State;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.identity.DisableStaff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The notices of a meeting are issued together, each for itself. */
class BulkIssueIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private StartBulkIssue startBulkIssue;

    @Autowired
    private StopBulkIssue stopBulkIssue;

    @Autowired
    private IssueWaitingNotices issueWaitingNotices;

    @Autowired
    private BulkIssues bulkIssues;

    @Autowired
    private Notices notices;

    @Autowired
    private DocumentStore documents;

    private CaseOnItsWay cases;

    @BeforeEach
    void openTheHouse() {
        cases = new CaseOnItsWay(context);
    }

    @Test
    void oneBadLetterNeverStopsTheRest() throws Exception {
        var byMail = cases.approved(anApplication());
        var nowhere = cases.approved(anApplication().byLetter().address(null));
        var byLetter = cases.approved(anApplication().byLetter());

        var id = start("Wir sehen uns beim Sommerfest am 4. Juli.", byMail, nowhere, byLetter);
        assertThat(bulkIssues.require(id).finished()).isZero();
        assertThat(issueWaitingNotices.issueWaiting()).isEqualTo(3);
        cases.jobs();

        var bulk = bulkIssues.require(id);
        assertThat(bulk.isRunning()).isFalse();
        assertThat(bulk.items())
                .extracting(Item::caseNumber, Item::state, Item::problem)
                .containsExactlyInAnyOrder(
                        tuple(byMail, State.ISSUED, null),
                        tuple(nowhere, State.REFUSED, "notice.address-missing"),
                        tuple(byLetter, State.ISSUED, null));
        var mailed = notices.ofDecision(byMail).orElseThrow();
        assertThat(mailed.channel()).isEqualTo(NoticeChannel.EMAIL);
        assertThat(mailed.state()).isEqualTo(NoticeState.SENT);
        assertThat(mailed.issuedBy()).isEqualTo(cases.officer().id());
        assertThat(PdfProof.bare(PdfProof.text(documents
                        .read(Objects.requireNonNull(mailed.documentId()))
                        .bytes())))
                .contains("WirsehenunsbeimSommerfestam4.Juli.");
        assertThat(notices.ofDecision(byLetter).orElseThrow().state()).isEqualTo(NoticeState.TO_POST);
        assertThat(notices.ofDecision(nowhere)).isEmpty();
    }

    @Test
    void nothingIsIssuedTwiceHoweverOftenItIsStarted() throws Exception {
        var first = cases.approved(anApplication());
        var second = cases.approved(anApplication());
        var id = start("", first, second);

        assertThatThrownBy(() -> start("", first, second)).hasMessageContaining("bulk-issue.already-waiting");
        try (var twoNodes = new TwoNodes()) {
            twoNodes.both(issueWaitingNotices::issueWaiting);
        }
        var late = start("", first);
        issueWaitingNotices.issueWaiting();

        assertThat(bulkIssues.require(id).items()).extracting(Item::state).containsOnly(State.ISSUED);
        assertThat(bulkIssues.require(late).items()).extracting(Item::problem).containsExactly("notice.already-issued");
        for (var caseNumber : List.of(first, second)) {
            assertThat(notices.of(caseNumber).stream().filter(n -> n.type().isDecision()))
                    .hasSize(1);
        }
    }

    @Test
    void whatHadNotItsTurnStaysUnissuedAndCanBeStartedAgain() {
        var caseNumber = cases.approved(anApplication());
        var stopped = start("", caseNumber);

        assertThat(bulkIssues.require(stopped).items()).extracting(Item::state).containsExactly(State.WAITING);
        assertThat(bulkIssues.waiting()).contains(caseNumber);
        stopBulkIssue.stop(new StopBulkIssue.Command(stopped, cases.officer()));
        issueWaitingNotices.issueWaiting();

        assertThat(bulkIssues.require(stopped).items()).extracting(Item::state).containsExactly(State.STOPPED);
        assertThat(notices.ofDecision(caseNumber)).isEmpty();
        var again = start("", caseNumber);
        issueWaitingNotices.issueWaiting();
        assertThat(bulkIssues.require(again).items()).extracting(Item::state).containsExactly(State.ISSUED);
    }

    @Test
    void whoMayNotIssueAnyMoreIssuesNothing() {
        var caseNumber = cases.approved(anApplication());
        var id = start("", caseNumber);
        cases.bean(DisableStaff.class).disable(new DisableStaff.Command(StaffId.of(cases.officer()), Actor.SYSTEM));

        issueWaitingNotices.issueWaiting();

        assertThat(bulkIssues.require(id).items()).extracting(Item::problem).containsExactly("dispatch.not-allowed");
        assertThat(notices.ofDecision(caseNumber)).isEmpty();
    }

    @Test
    void aCaseOfAnotherFundIsRefused() {
        var caseNumber = cases.approved(anApplication());

        assertThatThrownBy(() -> startBulkIssue.start(new StartBulkIssue.Command(
                        ApplicationFixture.MANNHEIM, List.of(caseNumber), "", cases.officer())))
                .hasMessageContaining("bulk-issue.other-fund");
        assertThat(bulkIssues.waiting()).doesNotContain(caseNumber);
    }

    private BulkIssueId start(String paragraph, CaseNumber... of) {
        return startBulkIssue.start(
                new StartBulkIssue.Command(ApplicationFixture.BREMEN, List.of(of), paragraph, cases.officer()));
    }

    /** Two that work at the same time. */
    private static final class TwoNodes implements AutoCloseable {

        private final ExecutorService threads = Executors.newFixedThreadPool(2);

        void both(Callable<Integer> work) throws Exception {
            for (var done : threads.invokeAll(List.of(work, work))) {
                done.get();
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
