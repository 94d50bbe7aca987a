package de.foerdertopf.rehearsal;

import de.foerdertopf.mail.SendMails;
import de.foerdertopf.platform.MovableClock;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.workflow.DueTimers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the time of the played cases pass, and with it happen what nobody does: timers and mails. */
@Component
@Profile({"rehearsal", "demo", "test"})
class PassingTime {

    private static final Logger LOG = LoggerFactory.getLogger(PassingTime.class);
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final MovableClock clock;
    private final DueTimers dueTimers;
    private final SendMails sendMails;

    PassingTime(MovableClock clock, DueTimers dueTimers, SendMails sendMails) {
        this.clock = clock;
        this.dueTimers = dueTimers;
        this.sendMails = sendMails;
    }

    /** Nobody else sends mails meanwhile. */
    void alone(Runnable play) {
        sendMails.alone(play);
    }

    /** Timers fire at their own moment, in order, before people come to the office. */
    void moveTo(LocalDate day, Collection<PlayedCase> cases) {
        var opens = HouseTime.at(day, OFFICE_OPENS);
        for (var next = dueTimers.nextDue();
                next.isPresent() && !next.get().isAfter(opens);
                next = dueTimers.nextDue()) {
            if (next.get().isAfter(clock.instant())) {
                clock.moveTo(next.get());
            }
            runJobs(day, cases);
        }
        if (opens.isAfter(clock.instant())) {
            clock.moveTo(opens);
        }
        runJobs(day, cases);
    }

    /** A letter goes on once the mail server has taken its mail; here every mail is taken at once. */
    void runJobs(LocalDate day, Collection<PlayedCase> cases) {
        runDue(day, cases);
        if (sendMails.sendDue() > 0) {
            runDue(day, cases);
        }
    }

    private void runDue(LocalDate day, Collection<PlayedCase> cases) {
        for (var failure : dueTimers.runDue()) {
            LOG.debug("{} failed in {}", failure.step(), failure.caseNumber(), failure.cause());
            cases.stream()
                    .filter(c -> c.isIn() && c.number().value().equals(failure.caseNumber()))
                    .forEach(c -> c.fail(day, failure.step() + ": " + PlayedCase.reason(failure.cause())));
        }
    }
}
