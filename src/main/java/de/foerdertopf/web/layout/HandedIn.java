package de.foerdertopf.web.layout;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.audit.AuditEntry;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.proofofuse.SubmitProofOfUse.ProofOfUseSubmitted;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says who handed in the report that lies in a case, and when: the group, its fiscal sponsor, or a colleague who wrote it down for them. */
@Component
public class HandedIn {

    private static final String EVENT = ProofOfUseSubmitted.class.getSimpleName();

    private final AuditTrail trail;
    private final Applications applications;
    private final Staff staff;
    private final MessageSource messages;

    HandedIn(AuditTrail trail, Applications applications, Staff staff, MessageSource messages) {
        this.trail = trail;
        this.applications = applications;
        this.staff = staff;
        this.messages = messages;
    }

    /**
     * The last report that came.
     *
     * @param who in words that stand inside a sentence
     * @param by as the trail has it
     */
    public record Last(String who, Actor by, Instant at) {}

    /** Empty as long as none came. */
    public Optional<Last> last(CaseNumber caseNumber) {
        return trail.ofCase(caseNumber).stream()
                .filter(entry -> entry.event().equals(EVENT))
                .reduce((earlier, later) -> later)
                .map(entry -> new Last(who(entry, applications.require(caseNumber)), entry.by(), entry.at()));
    }

    private String who(AuditEntry entry, SubmittedApplication application) {
        var sponsor = application.answers().sponsor();
        if (entry.by().kind() == Actor.Kind.SPONSOR) {
            return sponsor == null ? text("handed-in.sponsor.gone") : text("handed-in.sponsor", sponsor.name());
        }
        if (entry.by().isStaff()) {
            var id = entry.by().id();
            return text("handed-in.staff", staff.names(List.of(id)).getOrDefault(id, id));
        }
        return text("handed-in.group", application.answers().initiative().nameInFull());
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
