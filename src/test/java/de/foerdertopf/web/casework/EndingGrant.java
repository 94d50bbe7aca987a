package de.foerdertopf.web.casework;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.platform.MovableClock;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.proofofuse.RejectedItem;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;

/** A grant that is withdrawn, paid back and proved as far as it is left, through the real use cases. */
public final class EndingGrant {

    private final CaseOnItsWay way;
    private final CaseNumber caseNumber;

    public EndingGrant(CaseOnItsWay way, CaseNumber caseNumber) {
        this.way = way;
        this.caseNumber = caseNumber;
    }

    /** The group is heard about a withdrawal of so much; of zero before anything was paid. */
    public void heard(int euros) {
        way.bean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber,
                        HeardClaim.About.WITHDRAWAL,
                        "Das Jugendamt hat dasselbe bezahlt.",
                        euros == 0 ? null : Money.ofEuros(euros),
                        today(),
                        way.officer()));
        way.jobs();
    }

    /** On the first day on which it may be, without interest on what comes in time. */
    public void withdrawn(int euros) {
        withdrawn(euros, new Weighing("Kleine Gruppe.", "Doppelt bezahlt.", euros == 0 ? "" : "Ohne Zinsen.", false));
    }

    /** The same, so weighed. */
    public void withdrawn(int euros, Weighing weighing) {
        var hearing = way.bean(HeardClaims.class)
                .open(caseNumber, HeardClaim.About.WITHDRAWAL)
                .orElseThrow();
        way.bean(MovableClock.class)
                .moveTo(HouseTime.startOf(hearing.answerDueOn().plusDays(1)));
        way.jobs();
        way.bean(WithdrawGrant.class)
                .withdraw(new WithdrawGrant.Command(caseNumber, Money.ofEuros(euros), weighing, way.officer()));
        way.jobs();
    }

    public void repaid(int euros) {
        received(euros);
        way.jobs();
    }

    /** The money is in, and the engine has not gone on yet. */
    public void received(int euros) {
        way.bean(RecordRepayment.class)
                .record(new RecordRepayment.Command(caseNumber, Money.ofEuros(euros), today(), way.officer()));
    }

    /** So much was spent, and nobody doubts it. */
    public void proved(int euros) {
        proved(euros, List.of());
    }

    /** So much was spent, and this of it is not accepted. */
    public void proved(int euros, List<RejectedItem> rejected) {
        handedIn(euros);
        way.bean(AcceptProof.class).accept(new AcceptProof.Command(caseNumber, rejected, way.officer()));
        way.jobs();
    }

    /** So much was spent, and the desk has not looked yet. */
    public void handedIn(int euros) {
        way.bean(SubmitProofOfUse.class)
                .submit(new SubmitProofOfUse.Command(
                        caseNumber,
                        new ProofReport(
                                "Ein Fest.",
                                100,
                                null,
                                List.of(new ActualCost(CostCategory.FOOD, Money.ofEuros(euros))),
                                Money.ZERO,
                                List.of()),
                        today(),
                        Channel.ONLINE,
                        Actor.applicant("9a0b")));
        way.jobs();
    }

    private LocalDate today() {
        return HouseTime.today(way.bean(MovableClock.class));
    }
}
