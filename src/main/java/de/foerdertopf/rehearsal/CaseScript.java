package de.foerdertopf.rehearsal;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.Initiative;
import de.foerdertopf.application.AttachmentKind;
import de.foerdertopf.application.ConductCertificateCheck;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.application.Declarations;
import de.foerdertopf.application.FundingSource;
import de.foerdertopf.application.ProjectType;
import de.foerdertopf.counselling.CounsellingChannel;
import de.foerdertopf.counselling.CounsellingPhase;
import de.foerdertopf.counselling.CounsellingTopic;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.Provisional;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Severity;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One case of a case file: what people write and do. What the file expects and which situation it shows is not part of it, so that
 * no player can know.
 */
record CaseScript(
        String id,
        FundCode fund,
        String round,
        LocalDate submittedOn,
        @Nullable String language,
        ApplicantType applicantType,
        @Nullable String followUpOf,
        Initiative initiative,
        ScriptContact contact,
        @Nullable ScriptSponsor fiscalSponsor,
        @Nullable ScriptPerson responsiblePerson,
        @Nullable BankAccount account,
        ScriptProject project,
        List<CostItem> costItems,
        List<FundingSource> fundingSources,
        Money amountRequested,
        Declarations declarations,
        @Nullable List<ScriptAttachment> attachments,
        @Nullable List<ConductCertificateCheck> conductCertificateChecks,
        @Nullable List<ScriptSession> counselling,
        ScriptPeople people,
        @Nullable ScriptAfter afterApproval,
        @Nullable List<ScriptLetter> letters,
        @Nullable List<ScriptTalkRequest> talkRequests) {

    record ScriptContact(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Address address) {}

    /** @param consentsAfterDays days after the submission; null is never */
    record ScriptSponsor(
            String name,
            String contactName,
            @Nullable String email,
            @Nullable Integer consentsAfterDays,
            @Nullable Boolean refuses) {}

    record ScriptPerson(
            String name, @Nullable String role, @Nullable Address address) {}

    record ScriptProject(
            String title,
            @Nullable ProjectType projectType,
            String description,
            @Nullable String goals,
            @Nullable String targetGroup,
            int peopleReached,
            int refugeesReached,
            @Nullable String district,
            String place,
            LocalDate start,
            LocalDate end,
            boolean minorsInvolved,
            int volunteers,
            @Nullable Integer volunteerHours,
            @Nullable String publicity) {}

    record ScriptAttachment(AttachmentKind kind, String fileName) {}

    record ScriptSession(
            LocalDate date,
            int minutes,
            CounsellingChannel channel,
            CounsellingPhase phase,
            Set<CounsellingTopic> topics,
            String outcome,
            @Nullable List<String> nextSteps,
            @Nullable LocalDate followUpOn) {}

    /** The group wants to be called. */
    record ScriptTalkRequest(LocalDate on, String goodTime, String words) {}

    /**
     * What persons do, and when.
     *
     * @param confirmsOn the office finds the application complete and decides on another day
     * @param clarifiesOn the office says whether the group was counselled, where its fund offers that
     * @param decisionRests how far the decision goes; null is to its letter
     * @param repliesOn the group answers what it was asked
     */
    record ScriptPeople(
            @Nullable LocalDate confirmsOn,
            @Nullable LocalDate clarifiesOn,
            @Nullable LocalDate decidesOn,
            @Nullable DecisionRest decisionRests,
            @Nullable LocalDate requestsCompletionOn,
            @Nullable LocalDate repliesOn,
            @Nullable LocalDate withdrawsOn,
            @Nullable List<ScriptJudgement> judgement,
            @Nullable List<ScriptOverride> overrides,
            @Nullable Money grants,
            @Nullable Provisional provisional) {}

    /** Where a decision waits for the next person. */
    enum DecisionRest {
        UNSIGNED,
        UNSENT
    }

    record ScriptJudgement(FindingCode code, Severity severity) {}

    record ScriptOverride(FindingCode code, String reason) {}

    record ScriptAfter(
            @Nullable List<ScriptChange> changes,
            @Nullable List<ScriptPayment> payments,
            @Nullable ScriptProof proofOfUse) {}

    /** @param unanswered the office has not answered yet */
    record ScriptChange(
            ChangeKind kind,
            String description,
            LocalDate date,
            @Nullable String newIban,
            @Nullable LocalDate newEnd,
            @Nullable Boolean unanswered) {}

    /** A payment that is ordered on a day, and how far it goes. */
    record ScriptPayment(
            LocalDate date,
            Money amount,
            PaymentFate status,
            @Nullable String returnReasonCode) {}

    /** What becomes of a payment. */
    enum PaymentFate {
        ORDERED,
        RELEASED,
        IN_RUN,
        PAID,
        RETURNED
    }

    /**
     * Something beside the ordinary course that ends in a letter.
     *
     * @param text the facts, the reason or the words of it; for a correction the wrong passage
     * @param replacement the right passage of a correction
     * @param amount what a provisional approval is settled at, or what is claimed back
     * @param day by when an interim message promises to write again
     * @param about the letter that is contested or came back; null is the decision
     */
    record ScriptLetter(
            LocalDate on,
            LetterKind kind,
            String text,
            @Nullable String replacement,
            @Nullable Money amount,
            @Nullable LocalDate day,
            @Nullable NoticeType about) {

        String requireReplacement() {
            if (replacement == null) {
                throw new IllegalArgumentException("letters.replacement: a value is needed here");
            }
            return replacement;
        }

        Money requireAmount() {
            if (amount == null) {
                throw new IllegalArgumentException("letters.amount: a value is needed here");
            }
            return amount;
        }
    }

    /** What happens on a day and is told by a letter, or prepares one. */
    enum LetterKind {
        EARLY_START,
        INTERIM_MESSAGE,
        FREE_LETTER,
        CORRECTION,
        SETTLED_AMOUNT,
        OBJECTION,
        OBJECTION_REFUSED,
        OBJECTION_UPHELD,
        WITHDRAWAL_HEARING,
        WITHDRAWAL,
        REPAYMENT_HEARING,
        REPAYMENT_CLAIM,
        /** The post brings a letter back. */
        LETTER_RETURNED,
        /** The group gives its grant up. */
        RENUNCIATION,
        /** The money that was claimed comes in, and nothing is decided on interest. */
        REPAYMENT,
        /** The money that was claimed comes in before it is decided on interest. */
        INTEREST,
        /** The same. */
        INTEREST_WAIVER;

        boolean bringsMoney() {
            return this == REPAYMENT || this == INTEREST || this == INTEREST_WAIVER;
        }
    }

    /** Whether leftover money comes only after a notice. */
    boolean isLeftoverClaimed() {
        return letters != null && letters.stream().anyMatch(letter -> letter.kind() == LetterKind.REPAYMENT_HEARING);
    }

    /**
     * What the money did.
     *
     * @param submittedOn null is never
     * @param unchecked the office has not looked at it yet
     */
    record ScriptProof(
            @Nullable LocalDate submittedOn,
            @Nullable Boolean unchecked,
            @Nullable String narrative,
            @Nullable Integer peopleReachedActual,
            @Nullable Integer volunteerHoursActual,
            @Nullable List<ActualCost> costItemsActual,
            @Nullable List<ScriptReceipt> receipts,
            @Nullable Money otherIncomeActual) {}

    record ScriptReceipt(
            LocalDate date,
            String payee,
            String reason,
            Money amount,
            CostCategory costCategory,
            @Nullable String note,
            boolean eligible) {}
}
