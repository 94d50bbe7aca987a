package de.foerdertopf.overview;

import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.casework.PaidCase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** Cases with which anything is done, whether it is their turn or not: what is refused changes nothing. */
final class RandomCases {

    private final PaidCase house;
    private final Random random;
    private final List<CaseNumber> cases = new ArrayList<>();
    private final Map<CaseNumber, PaymentId> ordered = new HashMap<>();
    private final Map<String, Consumer<CaseNumber>> onward = Map.of(
            "SUBMITTED", this::approve,
            "DECIDED", this::tell,
            "NOTICE_SENT", this::order,
            "ORDERED", this::pay,
            "PROOF_AWAITED", this::report,
            "PROOF_SUBMITTED", this::accept);
    private final List<Consumer<CaseNumber>> deeds = List.of(
            this::approve,
            this::reject,
            this::withdraw,
            this::tell,
            this::order,
            this::pay,
            this::renounce,
            this::report,
            this::accept);

    RandomCases(PaidCase house, long seed) {
        this.house = house;
        this.random = new Random(seed);
    }

    List<CaseNumber> cases() {
        return cases;
    }

    /**
     * Something happens: a new application, or to one that is there what comes next, or anything.
     *
     * @param stage says how far a case is
     */
    void next(Function<CaseNumber, String> stage) {
        if (cases.isEmpty() || random.nextInt(8) == 0) {
            cases.add(way().submitted(ApplicationFixture.anApplication()));
            return;
        }
        var caseNumber = cases.get(random.nextInt(cases.size()));
        var any = deeds.get(random.nextInt(deeds.size()));
        try {
            (random.nextInt(3) == 0 ? any : onward.getOrDefault(stage.apply(caseNumber), any)).accept(caseNumber);
        } catch (BusinessRuleViolation | NotFoundException e) {
            way().jobs();
        }
    }

    private void approve(CaseNumber caseNumber) {
        way().approve(caseNumber);
    }

    private void reject(CaseNumber caseNumber) {
        way().decide(caseNumber, Outcome.REJECTED, Money.ZERO, "Der Topf ist leer.");
    }

    private void withdraw(CaseNumber caseNumber) {
        way().bean(WithdrawApplication.class)
                .withdraw(new WithdrawApplication.Command(
                        caseNumber, Channel.PHONE, "Anruf am Vormittag", way().officer()));
        way().jobs();
    }

    private void tell(CaseNumber caseNumber) {
        way().sent(caseNumber);
    }

    private void order(CaseNumber caseNumber) {
        ordered.put(caseNumber, house.ordered(caseNumber, random.nextBoolean() ? Money.ofEuros(100) : null));
        way().jobs();
    }

    private void pay(CaseNumber caseNumber) {
        var payment = ordered.remove(caseNumber);
        if (payment == null) {
            house.pay(caseNumber, null);
        } else {
            house.bring(payment, caseNumber);
        }
    }

    private void renounce(CaseNumber caseNumber) {
        house.renounced(caseNumber);
    }

    private void report(CaseNumber caseNumber) {
        way().bean(SubmitProofOfUse.class)
                .submit(new SubmitProofOfUse.Command(
                        caseNumber,
                        new ProofReport(
                                "Hundert Stühle standen da.",
                                120,
                                40,
                                List.of(new ActualCost(CostCategory.FOOD, Money.ofEuros(250))),
                                Money.ZERO,
                                List.of()),
                        HouseTime.today(way().bean(Clock.class)),
                        Channel.PAPER,
                        List.of(),
                        "Unterschrift auf dem Bogen",
                        way().officer()));
        way().jobs();
    }

    private void accept(CaseNumber caseNumber) {
        way().bean(AcceptProof.class).accept(new AcceptProof.Command(caseNumber, List.of(), way().officer()));
        way().jobs();
    }

    private CaseOnItsWay way() {
        return house.way();
    }
}
