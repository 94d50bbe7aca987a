package de.foerdertopf.web.casework;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.audit.AuditEntry;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.decision.RequestedChange;
import de.foerdertopf.decision.SettleAmount;
import de.foerdertopf.disbursement.CancelPaymentOrder;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RevokeGrant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A part of a grant is withdrawn: everywhere the desk reads what is left, and goes on with that. */
class PartlyWithdrawnIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private CaseNumber caseNumber;
    private EndingGrant ending;

    @BeforeEach
    void aFirstInstalmentIsPaid() {
        house = new PaidCase(context);
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        house.pay(caseNumber, Money.ofEuros(100));
        ending = new EndingGrant(house.way(), caseNumber);
    }

    @Test
    void theCaseAndItsRowSayWhatIsLeftAndWhatCameBack() {
        ending.heard(100);
        var desk = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        assertThat(desk.open("/schreibtisch/faelle/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Bewilligt 300,00")
                .doesNotContain("Davon bleibt bewilligt");

        ending.withdrawn(40);
        ending.repaid(40);

        assertThat(desk.open("/schreibtisch/faelle/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Bewilligt 300,00", "Davon bleibt bewilligt 60,00", "Ausgezahlt 100,00")
                .contains("davon zurückgezahlt 40,00");
        assertThat(row(desk, "").text()).contains("60,00").doesNotContain("300,00");
    }

    @Test
    void aGrantOfWhichAPartIsWithdrawnHasAStageOfItsOwn() {
        ending.heard(100);

        ending.withdrawn(40);

        assertThat(stage()).isEqualTo("Teilweise zurückgenommen");
        assertThat(listed("PARTLY_REVOKED")).isTrue();
        assertThat(listed("REVOKED")).isFalse();
    }

    @Test
    void aWholeGrantThatIsWithdrawnIsNotPartly() {
        ending.heard(100);

        ending.withdrawn(100);

        assertThat(stage()).isEqualTo("Zurückgenommen");
    }

    @Test
    void aGrantThatWasGivenUpHasAStageOfItsOwnUntilItsEnd() {
        house.renounced(caseNumber);
        assertThat(stage()).isEqualTo("Verzichtet, noch nicht abgeschlossen");
        assertThat(listed("RENOUNCED")).isTrue();
        assertThat(desk().open("/schreibtisch/faelle/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Rückzahlung bis");

        ending.repaid(100);
        house.way().jobs();

        assertThat(stage()).isEqualTo("Verzichtet");
        assertThat(listed("RENOUNCED_CLOSED")).isTrue();
        assertThat(listed("CLOSED")).isFalse();
    }

    private TestBrowser desk() {
        return new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }

    /** What its tag says on the page of the case; the list says the same. */
    private String stage() {
        var browser = desk();
        var tag = browser.open("/schreibtisch/faelle/" + caseNumber)
                .select(".ft-head .ft-tag")
                .get(0)
                .text();
        assertThat(row(browser, "").select(".ft-tag").text()).isEqualTo(tag);
        return tag;
    }

    private boolean listed(String stage) {
        return !row(desk(), "stand=" + stage).isEmpty();
    }

    /** Its row in the list of cases, on whatever page. */
    private Elements row(TestBrowser browser, String filter) {
        for (var page = 1; ; page++) {
            var list = browser.open("/schreibtisch/faelle?" + filter + "&seite=" + page);
            var row = list.select("tbody tr:contains(" + caseNumber + ")");
            if (!row.isEmpty()
                    || list.select("main a[href*='seite=" + (page + 1) + "']").isEmpty()) {
                return row;
            }
        }
    }

    @Test
    void ofARenouncedGrantNothingIsLeft() {
        house.renounced(caseNumber);

        var desk = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        assertThat(desk.open("/schreibtisch/faelle/" + caseNumber)
                        .select("main")
                        .text())
                .contains("Bewilligt 300,00", "Davon bleibt bewilligt 0,00");
    }

    @Test
    void wishesThatMeanNothingAnyMoreFallAwayWithAPartAndTheOthersWait() {
        wishForAll();
        ending.heard(100);

        ending.withdrawn(40);

        assertThat(open()).containsExactlyInAnyOrder(ChangeKind.PERIOD, ChangeKind.COST_ITEMS);
        assertThat(fallen())
                .containsOnly("Ein Teil der Zusage wurde zurückgenommen. Es wird nichts mehr ausgezahlt.")
                .hasSize(2);
        assertThat(house.way().bean(AuditTrail.class).ofCase(caseNumber))
                .extracting(AuditEntry::event)
                .containsSubsequence("GrantWithdrawn", "ChangeFellAway", "ChangeFellAway");
        refuses("change.grant-ended", () -> wish(ChangeKind.AMOUNT));
        refuses("change.grant-ended", () -> wish(ChangeKind.BANK_ACCOUNT));
        accept(wish(ChangeKind.PERIOD), null);
    }

    @Test
    void allWishesFallAwayWithTheWholeGrantAndNobodyIsRefusedByMail() {
        wishForAll();
        ending.heard(100);

        ending.withdrawn(100);

        assertThat(open()).isEmpty();
        assertThat(fallen()).containsOnly("Die Zusage wurde zurückgenommen.").hasSize(4);
        assertThat(house.way().bean(SentMails.class).ofCase(caseNumber))
                .extracting(SentMail::template)
                .doesNotContain("change-refused");
        refuses("change.grant-ended", () -> wish(ChangeKind.PERIOD));
    }

    @Test
    void allWishesFallAwayWithARevocation() {
        house.pay(caseNumber, null);
        wishForAll();
        clock.moveTo(HouseTime.startOf(house.proof(caseNumber).dueOn().plusDays(90)));
        house.way().jobs();
        house.way().bean(HearMissingProof.class).hear(caseNumber, house.way().officer());
        house.way().jobs();
        clock.moveTo(HouseTime.startOf(
                Objects.requireNonNull(house.proof(caseNumber).hearingDueOn()).plusDays(1)));
        house.way().jobs();
        house.way()
                .bean(RevokeGrant.class)
                .revoke(new RevokeGrant.Command(
                        caseNumber,
                        "Kein Nachweis.",
                        "Ohne Zinsen.",
                        house.way().officer()));
        house.way().jobs();

        assertThat(open()).isEmpty();
        assertThat(fallen()).containsOnly("Die Zusage wurde widerrufen.").hasSize(4);
    }

    @Test
    void aSmallerSumIsAcceptedOnceTheOrderAboveItWasTakenBackButNotAfterAPartWasWithdrawn() {
        var order = house.ordered(caseNumber, Money.ofEuros(150));
        var wish = wish(ChangeKind.AMOUNT);
        refuses("decision.below-paid", () -> accept(wish, Money.ofEuros(200)));
        house.way()
                .bean(CancelPaymentOrder.class)
                .cancel(new CancelPaymentOrder.Command(
                        order, "Die Gruppe braucht weniger.", house.way().officer()));
        house.way().jobs();
        accept(wish, Money.ofEuros(200));
        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ofEuros(100));

        ending.heard(100);
        ending.withdrawn(40);

        assertThat(house.money(caseNumber).committed()).isEqualTo(Money.ZERO);
        refuses("change.grant-ended", () -> wish(ChangeKind.AMOUNT));
        assertThat(house.way().bean(ProofsOfUse.class).remains(caseNumber)).contains(Money.ofEuros(60));
    }

    @Test
    void aProvisionalSumOfWhichAPartWasWithdrawnIsNotMadeSmallerBeside() {
        var provisional = house.way().submitted(ApplicationFixture.anApplication());
        house.way().approveProvisionally(provisional);
        house.way().sent(provisional);
        house.pay(provisional, Money.ofEuros(100));
        var end = new EndingGrant(house.way(), provisional);
        end.heard(100);
        end.withdrawn(40);

        refuses("decision.grant-ended", () -> house.way()
                .bean(SettleAmount.class)
                .settle(new SettleAmount.Command(
                        provisional,
                        Money.ofEuros(200),
                        "Die Rechnung ist da.",
                        house.way().officer())));
    }

    private void wishForAll() {
        for (var kind : ChangeKind.values()) {
            wish(kind);
        }
    }

    private UUID wish(ChangeKind kind) {
        var account = kind == ChangeKind.BANK_ACCOUNT;
        return house.way()
                .bean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber,
                        kind,
                        "Bitte ändern.",
                        kind == ChangeKind.PERIOD ? HouseTime.today(clock).plusDays(400) : null,
                        account ? "Nähstube" : null,
                        account ? "DE89370400440532013000" : null,
                        kind == ChangeKind.AMOUNT ? Money.ofEuros(200) : null,
                        Actor.applicant("9a0b")));
    }

    private void accept(UUID wish, @Nullable Money amount) {
        house.way()
                .bean(AnswerChange.class)
                .answer(new AnswerChange.Command(
                        wish, true, "", null, null, amount, house.way().officer()));
        house.way().jobs();
    }

    private List<ChangeKind> open() {
        return house.way().bean(ChangeRequests.class).of(caseNumber).stream()
                .filter(change -> change.accepted() == null)
                .map(RequestedChange::kind)
                .toList();
    }

    private List<@Nullable String> fallen() {
        return house.way().bean(ChangeRequests.class).of(caseNumber).stream()
                .filter(change -> Boolean.FALSE.equals(change.accepted()))
                .map(RequestedChange::answerReason)
                .toList();
    }
}
