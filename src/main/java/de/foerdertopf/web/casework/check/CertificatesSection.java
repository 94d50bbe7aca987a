package de.foerdertopf.web.casework.check;

import de.foerdertopf.application.ConductCertificateCheck;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The certificates of good conduct that somebody has seen, where children take part. */
@Component
@Order(240)
class CertificatesSection implements CaseSection {

    private final Grants grants;

    CertificatesSection(Grants grants) {
        this.grants = grants;
    }

    /**
     * What is shown.
     *
     * @param holdsUp whether nothing is paid before one was seen
     */
    public record Shown(List<ConductCertificateCheck> seen, boolean holdsUp, boolean mayRecord) {}

    @Override
    public String template() {
        return "casework/check/certificates";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        var application = it.opened().application();
        return application.answers().project().minorsInvolved()
                ? Optional.of(new Shown(
                        application.certificatesSeen(),
                        grants.isCertificateMissing(application.caseNumber()),
                        it.is(Role.ADMINISTRATOR, Role.COUNSELLOR)))
                : Optional.empty();
    }
}
