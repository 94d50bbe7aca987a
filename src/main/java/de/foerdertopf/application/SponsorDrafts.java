package de.foerdertopf.application;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a fiscal sponsor typed and has not sent. A sponsor has no account: what it typed belongs to its one-time link, is shown to
 * whoever has that link, and goes with it.
 */
@Component
public class SponsorDrafts {

    private final SponsorRequestRepository requests;
    private final SavedForms forms;
    private final Clock clock;

    SponsorDrafts(SponsorRequestRepository requests, SavedForms forms, Clock clock) {
        this.clock = clock;
        this.requests = requests;
        this.forms = forms;
    }

    /** What was typed behind a link that can still be used. */
    @Transactional(readOnly = true)
    public Optional<SavedForm> find(String token) {
        var request = open(token);
        return forms.find(request.id(), SavedForm.Kind.SPONSOR, reference(request));
    }

    /**
     * Keeps what was typed; the link is not used up by it.
     *
     * @throws NotFoundException if the link cannot be used any more
     */
    @Transactional
    public SavedForm keep(String token, Map<String, List<String>> typed) {
        var request = open(token);
        return forms.keep(request.id(), SavedForm.Kind.SPONSOR, reference(request), before -> typed);
    }

    /** Forgets it: the link was used, or leads nowhere any more. */
    void discard(SponsorRequest request) {
        forms.discard(request.id(), SavedForm.Kind.SPONSOR, reference(request));
    }

    /** Forgets all that was typed behind links of the case which can still be used. */
    void discardAll(CaseNumber caseNumber) {
        requests.findByCaseNumberAndUsedAtIsNullAndWithdrawnAtIsNull(caseNumber).forEach(this::discard);
    }

    private SponsorRequest open(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(request -> !request.isForAccount() && request.isOpenAt(clock.instant()))
                .orElseThrow(() -> new NotFoundException("No such open sponsor request"));
    }

    private static String reference(SponsorRequest request) {
        return request.caseNumber().value();
    }
}
