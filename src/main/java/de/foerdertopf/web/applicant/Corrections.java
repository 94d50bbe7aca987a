package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.Declaration;
import de.foerdertopf.application.Declarations;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.Section;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.web.questions.FormPage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a group corrects in a case that it sent: which pages are open, what stands on them, and what becomes of it. */
@Component
class Corrections {

    private final SavedForms forms;
    private final Funds funds;
    private final CompletenessChecks checks;

    Corrections(SavedForms forms, Funds funds, CompletenessChecks checks) {
        this.forms = forms;
        this.funds = funds;
        this.checks = checks;
    }

    /** The correction of a case that was sent: its answers, and over them what was typed since. */
    Draft of(SubmittedApplication application, UUID owner) {
        var reference = application.caseNumber().value();
        var saved = forms.find(owner, SavedForm.Kind.CORRECTION, reference);
        var fund = funds.require(application.fund());
        var edition = funds.edition(application.edition());
        var full = isFull(
                application, edition.rules().isMicro(application.answers().amountRequested()));
        var draft = new Draft(
                SavedForm.Kind.CORRECTION,
                owner,
                reference,
                "/meine/" + reference + "/aendern",
                fund,
                funds.round(application.fund(), application.round()),
                edition,
                full,
                full,
                openPages(application),
                new HashMap<>(AnswersAsTyped.of(application.answers(), application.delivery())),
                saved.map(SavedForm::savedAt).orElse(null));
        OwnChanges.putOver(draft, saved.map(SavedForm::values).orElse(Map.of()));
        return draft;
    }

    private static boolean isFull(SubmittedApplication application, boolean micro) {
        var plan = application.answers().plan();
        var others = plan.sources().stream()
                .filter(s -> s.kind() != FundingKind.GRANT)
                .toList();
        return !micro
                || !plan.isBalanced()
                || others.size() > 1
                || others.stream().anyMatch(s -> s.kind() != FundingKind.OWN);
    }

    /** Until the check begins all pages; later those of the sections that a request opened. */
    private List<FormPage> openPages(SubmittedApplication application) {
        var open = openSections(application);
        return Arrays.stream(FormPage.values())
                .filter(page -> page.sections().stream().anyMatch(open::contains))
                .toList();
    }

    /** What the group may change now. */
    private Set<Section> openSections(SubmittedApplication application) {
        return switch (application.state()) {
            case SUBMITTED -> EnumSet.allOf(Section.class);
            case WITHDRAWN -> Set.of();
            case UNDER_REVIEW -> {
                var check = checks.require(application.caseNumber());
                yield check.state() == AssessmentState.REQUESTED ? check.openSections() : Set.of();
            }
        };
    }

    /** Whether the group answers a request rather than corrects on its own. */
    boolean isAsked(SubmittedApplication application) {
        return application.state() == ApplicationState.UNDER_REVIEW
                && checks.require(application.caseNumber()).state() == AssessmentState.REQUESTED;
    }

    /**
     * The answers as they shall stand: what stands on pages that were saved, and everything else as it was, to the letter.
     */
    ApplicationAnswers corrected(SubmittedApplication application, Draft draft) {
        var before = application.answers();
        var now = draft.answers();
        var who = draft.isSaved(FormPage.GROUP) || draft.isSaved(FormPage.ORGANISATION);
        var what = draft.isSaved(FormPage.PROJECT) || draft.isSaved(FormPage.GOALS) || draft.isSaved(FormPage.PEOPLE);
        var money = draft.isSaved(FormPage.COSTS);
        var declared = draft.isSaved(FormPage.DECLARATIONS) ? now.declarations() : before.declarations();
        var unsaid = now.declarations().lacks(Declaration.NOT_STARTED_YET);
        var notStarted = (draft.isSaved(FormPage.PROJECT) && !unsaid)
                ? now.declarations().notStartedYet()
                : before.declarations().notStartedYet();
        return new ApplicationAnswers(
                who ? now.applicantType() : before.applicantType(),
                who ? now.initiative() : before.initiative(),
                who ? now.contact() : before.contact(),
                who ? now.responsiblePerson() : before.responsiblePerson(),
                who ? now.sponsor() : before.sponsor(),
                draft.isSaved(FormPage.ACCOUNT) ? now.account() : before.account(),
                what ? now.project() : before.project(),
                money ? now.plan() : before.plan(),
                money ? now.amountRequested() : before.amountRequested(),
                new Declarations(
                        notStarted,
                        declared.noDoubleFunding(),
                        declared.dutyBenefitsChecked(),
                        declared.vatDeduction()),
                draft.isSaved(FormPage.ATTACHMENTS) ? now.attachments() : before.attachments());
    }

    /** A correction starts from what the page showed: what others change from then on is told before it is sent. */
    void begin(Draft draft, long seen) {
        if (draft.own(Draft.SEEN_CASE).isEmpty()) {
            tell(draft, seen);
        }
    }

    /** The person was told what happened to the case up to here. */
    void tell(Draft draft, long seen) {
        forms.keep(draft.owner(), draft.kind(), draft.reference(), values -> {
            values.put(Draft.SEEN_CASE, List.of(Long.toString(seen)));
            return values;
        });
    }
}
