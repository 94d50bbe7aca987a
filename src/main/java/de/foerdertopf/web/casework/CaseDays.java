package de.foerdertopf.web.casework;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.workflow.CaseTask;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when a case should go on: set by its stage, promised to the group, or planned by its round. */
@Component
class CaseDays {

    private static final Set<CaseTask> LETTERS =
            EnumSet.of(CaseTask.ISSUE_NOTICE, CaseTask.POST_LETTER, CaseTask.CHOOSE_DELIVERY);

    /** What these are about is what the day of the stage is about; the day of a proof is none for an objection beside it. */
    static final Set<CaseTask> OF_THE_STAGE = EnumSet.of(
            CaseTask.REPLY,
            CaseTask.NO_ANSWER,
            CaseTask.MISSING_PROOF,
            CaseTask.DECIDE_REVOCATION,
            CaseTask.AWAIT_REPAYMENT);

    private final Funds funds;

    CaseDays(Funds funds) {
        this.funds = funds;
    }

    /**
     * The day by which this is to be done in the case; null where none is set.
     *
     * @param task null is the case as a whole
     */
    @Nullable
    LocalDate dueOn(CaseOverview about, @Nullable CaseTask task) {
        if (task != null && (task.paysOut() || task == CaseTask.CLARIFY_ACCOUNT)) {
            return payDay(about);
        }
        if (about.dueOn() != null && (task == null || OF_THE_STAGE.contains(task))) {
            return about.dueOn();
        }
        if (task != null && LETTERS.contains(task)) {
            return null;
        }
        if (about.stage().isBeforeDecision()) {
            return decisionDay(about);
        }
        var paying =
                about.stage() == Stage.DECIDED || about.stage() == Stage.NOTICE_SENT || about.stage() == Stage.ORDERED;
        return paying ? payDay(about) : null;
    }

    /** By when the letter promised the money, also what a new decision granted on top while the proof is awaited. */
    private @Nullable LocalDate payDay(CaseOverview about) {
        var from = about.payFrom();
        try {
            return from == null
                    ? null
                    : from.plusDays(funds.editionFor(funds.round(about.fund(), about.round()))
                            .rules()
                            .payment()
                            .withinDays());
        } catch (NotFoundException e) {
            // A round that was taken out of the files must not hide its cases.
            return null;
        }
    }

    private @Nullable LocalDate decisionDay(CaseOverview about) {
        try {
            return funds.round(about.fund(), about.round()).decisionDay();
        } catch (NotFoundException e) {
            return null;
        }
    }
}
