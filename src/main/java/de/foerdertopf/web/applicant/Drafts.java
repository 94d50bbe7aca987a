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
import de.foerdertopf.application.SubmittedDrafts;
import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.MoneyQuestions;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a person has begun, and only hers. */
@Component
class Drafts {

    private final SavedForms forms;
    private final Funds funds;
    private final CompletenessChecks checks;
    private final SubmittedDrafts sent;
    private final Clock clock;

    Drafts(SavedForms forms, Funds funds, CompletenessChecks checks, SubmittedDrafts sent, Clock clock) {
        this.clock = clock;
        this.sent = sent;
        this.forms = forms;
        this.funds = funds;
        this.checks = checks;
    }

    /** Her draft, or {@link NotFoundException}. */
    Draft application(UUID id, UUID owner) {
        return application(forms.require(owner, SavedForm.Kind.APPLICATION, id.toString()));
    }

    /** Her drafts, the last touched first. */
    List<Draft> applications(UUID owner) {
        return forms.of(owner, SavedForm.Kind.APPLICATION).stream()
                .flatMap(form -> readable(form).stream())
                .toList();
    }

    /** A draft whose fund or round is not there any more must not hide the others. */
    private Optional<Draft> readable(SavedForm form) {
        try {
            return Optional.of(application(form));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private Draft application(SavedForm form) {
        if (form.value(Draft.FUND).isEmpty()) {
            throw new NotFoundException("A draft of no fund");
        }
        var fund = funds.require(new FundCode(form.value(Draft.FUND)));
        var round = funds.roundFor(fund.code(), form.value(Draft.ROUND), HouseTime.today(clock));
        var edition = funds.editionFor(round);
        var draft = new Draft(
                form.kind(),
                form.owner(),
                form.reference(),
                "/antrag/" + form.reference(),
                fund,
                round,
                edition,
                false,
                !form.value(Draft.PLAN).isEmpty(),
                FormPage.MICRO,
                form.values(),
                form.savedAt());
        return needsLongForm(draft) ? as(draft, true, true) : as(draft, false, draft.plan());
    }

    /** The form follows the sum, up and down; a sum that cannot be read changes nothing. */
    private static boolean needsLongForm(Draft draft) {
        var rules = draft.edition().rules();
        if (draft.plan()) {
            return Typed.sum(draft.sheet().typed(MoneyQuestions.REQUESTED.name()))
                    .filter(Money::isPositive)
                    .map(asked -> !rules.isMicro(asked))
                    .orElse(true);
        }
        return !rules.isMicro(
                draft.isSaved(FormPage.COSTS)
                        ? draft.requested()
                        : Typed.roughSum(draft.own(Draft.AMOUNT)).orElse(Money.ZERO));
    }

    private static Draft as(Draft draft, boolean full, boolean plan) {
        return new Draft(
                draft.kind(),
                draft.owner(),
                draft.reference(),
                draft.base(),
                draft.fund(),
                draft.round(),
                draft.edition(),
                full,
                plan,
                Arrays.stream(FormPage.values())
                        .filter(page -> full || draft.shows(page))
                        .toList(),
                draft.values(),
                draft.savedAt());
    }

    /** The correction of a case that was sent: its answers, and over them what was typed since. */
    Draft correction(SubmittedApplication application, UUID owner) {
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
    Set<Section> openSections(SubmittedApplication application) {
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

    /**
     * Keeps a change, and gives the draft as it stands then. A correction begins with its first change; an application does not
     * begin anew once it was sent or deleted in another window.
     *
     * @throws NotFoundException if it is gone
     */
    SavedForm keep(Draft draft, UnaryOperator<Map<String, List<String>>> change) {
        return draft.isCorrection()
                ? forms.keep(draft.owner(), draft.kind(), draft.reference(), change)
                : forms.change(draft.owner(), draft.kind(), draft.reference(), change)
                        .orElseThrow(() -> new NotFoundException("This draft was sent or deleted"));
    }

    /** A correction starts from what the page showed: what others change from then on is told before it is sent. */
    void beginCorrection(Draft draft, long seen) {
        if (draft.own(Draft.SEEN_CASE).isEmpty()) {
            tellCorrection(draft, seen);
        }
    }

    /** The person was told what happened to the case up to here. */
    void tellCorrection(Draft draft, long seen) {
        forms.keep(draft.owner(), draft.kind(), draft.reference(), values -> {
            values.put(Draft.SEEN_CASE, List.of(Long.toString(seen)));
            return values;
        });
    }

    /** Begins a draft, or finds it begun or sent: a second click begins nothing twice. */
    void begin(UUID id, UUID owner, UnaryOperator<Map<String, List<String>>> values) {
        if (sent.find(id, owner).isEmpty()) {
            forms.keep(owner, SavedForm.Kind.APPLICATION, id.toString(), values);
        }
    }

    /** The person's draft of this fund into which nothing was written yet: it is taken again instead of a new one. */
    Optional<UUID> untouched(UUID owner, FundCode fund) {
        return applications(owner).stream()
                .filter(draft -> draft.fund().code().equals(fund) && draft.isEmpty())
                .map(draft -> UUID.fromString(draft.reference()))
                .findFirst();
    }

    /** Whether this very draft was begun or sent already. */
    boolean isKnown(UUID id, UUID owner) {
        return forms.find(owner, SavedForm.Kind.APPLICATION, id.toString()).isPresent()
                || sent.find(id, owner).isPresent();
    }

    void discard(Draft draft) {
        forms.discard(draft.owner(), draft.kind(), draft.reference());
    }

    @Nullable
    SavedForm find(UUID owner, SavedForm.Kind kind, String reference) {
        return forms.find(owner, kind, reference).orElse(null);
    }
}
