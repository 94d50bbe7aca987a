package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.HandedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Tells what somebody else wrote into a proof of use while a person had its page open. */
@Component
class ProofMeanwhile {

    private final PlannedCosts plannedCosts;
    private final ProofTooLatePages tooLatePages;
    private final HandedIn handedIn;
    private final Fmt fmt;
    private final MessageSource messages;

    ProofMeanwhile(
            PlannedCosts plannedCosts,
            ProofTooLatePages tooLatePages,
            HandedIn handedIn,
            Fmt fmt,
            MessageSource messages) {
        this.tooLatePages = tooLatePages;
        this.plannedCosts = plannedCosts;
        this.handedIn = handedIn;
        this.fmt = fmt;
        this.messages = messages;
    }

    /** What the page shows of what was written: the draft and, under it, what was handed in. */
    static Object shown(ProofView proof, Map<String, List<String>> saved) {
        return List.of(SeenForm.typedIn(saved), String.valueOf(proof.report()));
    }

    /** Whether something else stands there than the form showed. */
    static boolean isOutdated(SeenForm seen, ProofView proof, Optional<SavedForm> saved) {
        var standing = saved.map(SavedForm::values).orElse(Map.of());
        return seen.isOutdated(shown(proof, standing), standing);
    }

    /** Another report was handed in before the one on the form: both are shown. */
    String tooLate(
            SubmittedApplication application,
            CaseSide side,
            ProofView proof,
            MultiValueMap<String, String> fields,
            ProofDrafts.@Nullable Kept kept,
            Model model) {
        var own = TypedProof.form(TypedProof.typed(Map.of(), fields, List.of()));
        return tooLatePages.show(application, side, proof, own, kept, model);
    }

    /** Whether the form says just what was handed in, as after a second click. */
    boolean isWhatWasSent(@Nullable ProofView proof, MultiValueMap<String, String> fields) {
        if (proof == null || proof.report() == null) {
            return false;
        }
        var planned = plannedCosts.of(proof.caseNumber());
        var form = TypedProof.form(TypedProof.typed(Map.of(), fields, List.of()));
        var here = ProofReading.check(form, planned, proof, null, false);
        return here.getErrorCount() == here.getFieldErrorCount("declared")
                && ProofReading.report(form, planned).equals(proof.report());
    }

    /**
     * What somebody else handed in before the house asked back, where a draft that is kept says something else: else it would take the
     * place of the other's report unread. Who and when first; empty where nothing differs.
     *
     * @param person as the trail would call whoever has the draft
     */
    List<String> ofAnother(ProofView proof, Optional<SavedForm> saved, Actor person) {
        var other = handedIn.last(proof.caseNumber())
                .filter(last -> proof.report() != null && !last.by().equals(person));
        if (saved.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        var theirs = ProofReading.formOf(proof, plannedCosts.of(proof.caseNumber()));
        var differing = differing(theirs, TypedProof.form(saved.get().values()), false);
        return differing.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(text(
                                        "meanwhile.handed-in",
                                        other.get().who(),
                                        fmt.moment(other.get().at()))),
                                differing.stream())
                        .toList();
    }

    /**
     * What stands in the first and differs from the second, part by part.
     *
     * @param withFiles whether the second came with files, which have to be chosen again
     */
    List<String> differing(ProofForm there, ProofForm here, boolean withFiles) {
        var told = new ArrayList<String>();
        tell(told, "meanwhile.report", there.report, here.report);
        tell(told, "meanwhile.people", there.people, here.people);
        tell(told, "meanwhile.hours", there.hours, here.hours);
        tell(told, "meanwhile.spent", joined(there.spent), joined(here.spent));
        tell(told, "meanwhile.other-income", there.otherIncome, here.otherIncome);
        tell(told, "meanwhile.receipts", receipts(there), receipts(here));
        if (withFiles && !told.isEmpty()) {
            told.add(text("meanwhile.files"));
        }
        return told;
    }

    private void tell(List<String> told, String sentence, String there, String here) {
        if (!Texts.clean(there).equals(Texts.clean(here))) {
            told.add(text(sentence, there.isBlank() ? text("meanwhile.nothing") : Texts.clean(there)));
        }
    }

    private static String receipts(ProofForm form) {
        return form.receipts.stream()
                .filter(row -> !row.isBlank())
                .map(row -> joined(List.of(row.date, row.payee, row.reason, row.amount)))
                .collect(Collectors.joining("\n"));
    }

    private static String joined(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(" · "));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
