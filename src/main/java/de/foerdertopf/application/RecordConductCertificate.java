package de.foerdertopf.application;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a certificate of conduct was seen: on which day, whose role, by whom; never the certificate. */
@Service
public class RecordConductCertificate {

    private final ApplicationRepository applications;
    private final CertificateRecordRepository certificates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordConductCertificate(
            ApplicationRepository applications,
            CertificateRecordRepository certificates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.certificates = certificates;
        this.events = events;
        this.clock = clock;
    }

    /** Whose certificate (role, no name), seen when and by whom. */
    public record Command(CaseNumber caseNumber, String role, LocalDate seenOn, String seenBy, Actor by) {}

    /** A certificate was seen. */
    public record ConductCertificateSeen(CaseNumber caseNumber, LocalDate seenOn, String role, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("seenOn", seenOn), Change.personal("role", "", role));
        }
    }

    /** @throws BusinessRuleViolation {@code certificate.in-future} */
    public void requireDay(LocalDate seenOn) {
        if (seenOn.isAfter(HouseTime.today(clock))) {
            throw new BusinessRuleViolation("certificate.in-future");
        }
    }

    /** @throws BusinessRuleViolation {@code certificate.in-future} */
    @Transactional
    public void record(Command command) {
        requireDay(command.seenOn());
        applications.require(command.caseNumber());
        certificates.save(
                new CertificateRecord(command.caseNumber(), command.role(), command.seenOn(), command.seenBy()));
        events.publishEvent(new ConductCertificateSeen(
                command.caseNumber(), command.seenOn(), command.role(), clock.instant(), command.by()));
    }
}
