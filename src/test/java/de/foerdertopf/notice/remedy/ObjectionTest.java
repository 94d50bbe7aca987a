package de.foerdertopf.notice.remedy;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.Identities;
import de.foerdertopf.application.Channel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.ObjectionCosts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.UUID;
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
        var costs = RaisedObjection.Outcome.PARTLY_UPHELD.costs();
        refuses(
                "reason.missing",
                () -> objection.decide(RaisedObjection.Outcome.REJECTED, "", " ", costs, OFFICER, FINAL));
        assertThat(objection.view().isOpen()).isTrue();
        assertThat(objection.view().costs()).isNull();

        objection.decide(RaisedObjection.Outcome.PARTLY_UPHELD, "Der Saal.", "Er war nötig.", costs, OFFICER, FINAL);

        assertThat(objection.isInTime()).isTrue();
        assertThat(objection.caseNumber()).isEqualTo(CASE);
        assertThat(objection.view())
                .isEqualTo(new RaisedObjection(
                        objection.id(),
                        objection.notice(),
                        CASE,
                        DEEMED,
                        true,
                        Channel.PAPER,
                        "Zu wenig.",
                        RaisedObjection.Outcome.PARTLY_UPHELD,
                        "Er war nötig.",
                        "Der Saal.",
                        costs,
                        "officer",
                        FINAL));
        refuses(
                "objection.decided",
                () -> objection.decide(RaisedObjection.Outcome.REJECTED, "", "Doch nicht.", costs, OFFICER, FINAL));
        assertThat(new Objection(NOTICE, CASE, FINAL, false, Channel.PAPER, "Zu spät.").isInTime())
                .isFalse();
        Identities.areTwo(objection, new Objection(NOTICE, CASE, DEEMED, true, Channel.PAPER, "Zu wenig."));
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
