package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.application.SubmittedDrafts;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.MoneyQuestions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a person has begun, and only hers. */
@Component
class Drafts {

    private final SavedForms forms;
    private final Funds funds;
    private final SubmittedDrafts sent;
    private final Clock clock;

    Drafts(SavedForms forms, Funds funds, SubmittedDrafts sent, Clock clock) {
        this.clock = clock;
        this.sent = sent;
        this.forms = forms;
        this.funds = funds;
    }

    /** Her draft, or {@link NotFoundException}. */
    Draft application(UUID id, UUID owner) {
        return forms.find(owner, SavedForm.Kind.APPLICATION, id.toString())
                .map(this::application)
                .orElseThrow(() -> new NotFoundException("No draft " + id, "error.404.draft"));
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
