package de.foerdertopf.notice.remedy;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.Identities;
import de.foerdertopf.application.Channel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.ObjectionCosts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a remedy, and who pays for it. */
class ObjectionTest {

    private static final NoticeId NOTICE = new NoticeId(UUID.randomUUID());
    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final LocalDate DEEMED = LocalDate.of(2025, 4, 1);
    private static final LocalDate FINAL = LocalDate.of(2025, 5, 3);
    private static final Actor OFFICER = Actor.staff("officer");

    @Test
    void aRemedyIsDecidedOnceAndWithReasons() {
        var objection = new Objection(NOTICE, CASE, DEEMED, true, Channel.PAPER, "Zu wenig.");
        refuses("reason.missing", () -> decide(objection, RaisedObjection.Outcome.REJECTED, "", " ", null));
        assertThat(objection.view().isOpen()).isTrue();
        assertThat(objection.view().costs()).isNull();

        decide(objection, RaisedObjection.Outcome.PARTLY_UPHELD, "Der Saal.", "Er war nötig.", Money.ofEuros(80));

        assertThat(objection.isInTime()).isTrue();
        assertThat(objection.caseNumber()).isEqualTo(CASE);
        assertThat(objection.view())
                .isEqualTo(new RaisedObjection(
                        objection.id(),
                        objection.notice(),
                        CASE,
                        DEEMED,
                        true,
                        false,
                        Channel.PAPER,
                        "Zu wenig.",
                        RaisedObjection.Outcome.PARTLY_UPHELD,
                        "Er war nötig.",
                        "Der Saal.",
                        RaisedObjection.Outcome.PARTLY_UPHELD.costs(),
                        Money.ofEuros(80),
                        "officer",
                        FINAL,
                        FINAL));
        refuses(
                "objection.decided",
                () -> decide(objection, RaisedObjection.Outcome.REJECTED, "", "Doch nicht.", null));
        assertThat(new Objection(NOTICE, CASE, FINAL, false, Channel.PAPER, "Zu spät.").isInTime())
                .isFalse();
        Identities.areTwo(objection, new Objection(NOTICE, CASE, DEEMED, true, Channel.PAPER, "Zu wenig."));
    }

    @Test
    void aRefusalOrALoweredClaimLeavesTheNotice() {
        assertThat(decided(RaisedObjection.Outcome.REJECTED, null).leavesNotice())
                .isTrue();
        assertThat(decided(RaisedObjection.Outcome.PARTLY_UPHELD, Money.ofEuros(80))
                        .leavesNotice())
                .isTrue();
        assertThat(decided(RaisedObjection.Outcome.PARTLY_UPHELD, null).leavesNotice())
                .isFalse();
        assertThat(decided(RaisedObjection.Outcome.UPHELD, null).leavesNotice()).isFalse();
        assertThat(decided(RaisedObjection.Outcome.WITHDRAWN, null).leavesNotice())
                .isTrue();
        assertThat(decided(RaisedObjection.Outcome.WITHDRAWN, null).isDecided()).isFalse();
        assertThat(RaisedObjection.Outcome.WITHDRAWN.helps()).isFalse();
    }

    private static RaisedObjection decided(RaisedObjection.Outcome outcome, @Nullable Money staysDue) {
        var objection = new Objection(NOTICE, CASE, DEEMED, true, Channel.PAPER, "Zu wenig.");
        decide(objection, outcome, "", "Grund", staysDue);
        return objection.view();
    }

    private static void decide(
            Objection objection,
            RaisedObjection.Outcome outcome,
            String facts,
            String reason,
            @Nullable Money staysDue) {
        objection.decide(
                new DecideObjection.Command(
                        objection.id(), outcome, facts, reason, outcome.costs(), staysDue, null, null, OFFICER),
                FINAL,
                FINAL);
    }

    @Test
    void whatTheLawExcludesOfTheCostsIsRefused() {
        var inTime = new Objection(NOTICE, CASE, DEEMED, true, Channel.PAPER, "Zu wenig.");
        var late = new Objection(NOTICE, CASE, DEEMED, false, Channel.PAPER, "Zu wenig.");
        for (var bearer :
                new ObjectionCosts.Bearer[] {ObjectionCosts.Bearer.OBJECTOR, ObjectionCosts.Bearer.HALF_EACH}) {
            refuses(
                    "objection.winner-pays-nothing",
                    () -> decide(inTime, RaisedObjection.Outcome.UPHELD, bearer, false));
        }
        refuses(
                "objection.loser-pays",
                () -> decide(inTime, RaisedObjection.Outcome.REJECTED, ObjectionCosts.Bearer.HALF_EACH, true));
        refuses(
                "objection.loser-pays",
                () -> decide(inTime, RaisedObjection.Outcome.REJECTED, ObjectionCosts.Bearer.AUTHORITY, false));
        refuses(
                "objection.loser-pays",
                () -> decide(late, RaisedObjection.Outcome.REJECTED, ObjectionCosts.Bearer.AUTHORITY, true));
        refuses(
                "objection.lawyer-unpaid",
                () -> CostsFollow.requireLawyer(ObjectionCosts.Bearer.OBJECTOR, ObjectionCosts.Lawyer.NEEDED));
        assertThat(inTime.view().isOpen()).isTrue();

        decide(inTime, RaisedObjection.Outcome.REJECTED, ObjectionCosts.Bearer.AUTHORITY, true);

        assertThat(inTime.view().isOpen()).isFalse();
    }

    @Test
    void whatIsTakenBackNeedsNoReasons() {
        var objection = new Objection(NOTICE, CASE, DEEMED, true, Channel.PAPER, "Zu wenig.");

        decide(objection, RaisedObjection.Outcome.WITHDRAWN, "", "", null);

        assertThat(objection.view().outcome()).isEqualTo(RaisedObjection.Outcome.WITHDRAWN);
    }

    private static void decide(
            Objection objection, RaisedObjection.Outcome outcome, ObjectionCosts.Bearer bearer, boolean faultCured) {
        objection.decide(
                new DecideObjection.Command(
                        objection.id(),
                        outcome,
                        "",
                        "Grund",
                        new ObjectionCosts(bearer, ObjectionCosts.Lawyer.NOT_INVOLVED),
                        faultCured,
                        null,
                        null,
                        null,
                        OFFICER),
                FINAL,
                FINAL);
    }

    @Test
    void whoLosesPays() {
        var lost = RaisedObjection.Outcome.REJECTED.costs();
        assertThat(lost.isBorneByObjector()).isTrue();
        assertThat(lost.isBorneByAuthority()).isFalse();
        assertThat(lost.isHalfEach()).isFalse();
        assertThat(lost.isWithoutLawyer()).isTrue();
        var won = new ObjectionCosts(ObjectionCosts.Bearer.AUTHORITY, ObjectionCosts.Lawyer.NEEDED);
        assertThat(won.isBorneByAuthority()).isTrue();
        assertThat(won.isBorneByObjector()).isFalse();
        assertThat(won.isLawyerNeeded()).isTrue();
        assertThat(won.isLawyerNotNeeded()).isFalse();
        assertThat(won.isWithoutLawyer()).isFalse();
        assertThat(RaisedObjection.Outcome.UPHELD.costs().bearer()).isEqualTo(ObjectionCosts.Bearer.AUTHORITY);
        var half = new ObjectionCosts(ObjectionCosts.Bearer.HALF_EACH, ObjectionCosts.Lawyer.NOT_NEEDED);
        assertThat(half.isHalfEach()).isTrue();
        assertThat(half.isLawyerNotNeeded()).isTrue();
        assertThat(half.isLawyerNeeded()).isFalse();
        assertThat(RaisedObjection.Outcome.PARTLY_UPHELD.costs().isHalfEach()).isTrue();
        assertThat(RaisedObjection.Outcome.UPHELD.helps()).isTrue();
        assertThat(RaisedObjection.Outcome.PARTLY_UPHELD.helps()).isTrue();
        assertThat(RaisedObjection.Outcome.REJECTED.helps()).isFalse();
    }
}
