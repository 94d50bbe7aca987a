package de.foerdertopf.application;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes answers of a submitted application: by the group until the check begins, later only in the sections that a request
 * opened; by staff at any time before the decision, for what they heard.
 */
@Service
public class CorrectApplication {

    private final ApplicationRepository applications;
    private final EarlierAnswers earlierAnswers;
    private final SponsorLinks sponsorLinks;
    private final SameProject sameProject;
    private final List<WithdrawApplication.WithdrawalGuard> guards;
    private final List<OpenSections> openSections;
    private final SponsorsAccount sponsorsAccount;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectApplication(
            ApplicationRepository applications,
            EarlierAnswers earlierAnswers,
            SponsorLinks sponsorLinks,
            SameProject sameProject,
            List<WithdrawApplication.WithdrawalGuard> guards,
            List<OpenSections> openSections,
            SponsorsAccount sponsorsAccount,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.earlierAnswers = earlierAnswers;
        this.sponsorLinks = sponsorLinks;
        this.sameProject = sameProject;
        this.guards = guards;
        this.openSections = openSections;
        this.sponsorsAccount = sponsorsAccount;
        this.events = events;
        this.clock = clock;
    }

    /** The answers as they shall stand now. */
    public record Command(CaseNumber caseNumber, ApplicationAnswers answers, Actor by) {}

    /**
     * Answers changed, section by section.
     *
     * @param sponsorAsked whether the fiscal sponsor named now still has to answer and must hear of it
     * @param sponsorChanged whether the one named before is not asked any more
     */
    public record ApplicationCorrected(
            CaseNumber caseNumber,
            boolean sponsorAsked,
            boolean sponsorChanged,
            Instant at,
            Actor by,
            List<Change> changes)
            implements AuditedEvent.OfCase {}

    /** Asked of the assessment: which sections a request has opened for the applicant. */
    public interface OpenSections {

        /** Whether the section may be changed by the applicant now. */
        boolean isOpen(CaseNumber caseNumber, Section section);
    }

    /** @throws BusinessRuleViolation {@code application.section-closed} with the section, or once decided */
    @Transactional
    public void correct(Command command) {
        guards.forEach(guard -> guard.requireCorrectable(command.caseNumber()));
        var application = applications.require(command.caseNumber());
        var before = application.answers();
        var changed = Section.changedBetween(before, command.answers());
        if (changed.isEmpty()) {
            return;
        }
        if (!command.by().isStaff() && application.state() != ApplicationState.SUBMITTED) {
            for (var section : changed) {
                if (openSections.stream().noneMatch(o -> o.isOpen(command.caseNumber(), section))) {
                    throw new BusinessRuleViolation("application.section-closed", section);
                }
            }
        }
        sameProject.hold(application.view(List.of()).fund(), before, command.answers());
        var recipientBefore = application.view(List.of()).recipient();
        earlierAnswers.keep(application);
        application.correct(command.answers());
        applications.save(application);
        var sponsorChanged = changed.contains(Section.SPONSOR) && before.sponsor() != null;
        if (sponsorChanged) {
            sponsorLinks.withdraw(command.caseNumber());
        }
        if (changed.contains(Section.ACCOUNT)) {
            sponsorsAccount.tellOwn(application, command.by());
        }
        sponsorsAccount.fallWith(recipientBefore, application, command.by());
        var changes = new ArrayList<Change>();
        for (var section : changed) {
            changes.add(Change.personal(section.name(), section.of(before), section.of(command.answers())));
        }
        events.publishEvent(new ApplicationCorrected(
                command.caseNumber(),
                changed.contains(Section.SPONSOR) && application.sponsorState() == SponsorState.ASKED,
                sponsorChanged,
                clock.instant(),
                command.by(),
                List.copyOf(changes)));
    }
}
