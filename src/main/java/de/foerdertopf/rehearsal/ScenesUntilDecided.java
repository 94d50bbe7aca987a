package de.foerdertopf.rehearsal;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.Applications;
import de.foerdertopf.rehearsal.Act.Kind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Has the acts played that lead to a decision: a case that its group withdrew meanwhile is asked nothing, and not decided. */
@Component
@Profile({"rehearsal", "demo", "test"})
class ScenesUntilDecided {

    private final PassingTime time;
    private final Applications applications;
    private final ApplicantPlayer applicant;
    private final CheckPlayer checks;
    private final DecisionPlayer decisions;
    private final GrantPlayer grants;

    ScenesUntilDecided(
            PassingTime time,
            Applications applications,
            ApplicantPlayer applicant,
            CheckPlayer checks,
            DecisionPlayer decisions,
            GrantPlayer grants) {
        this.time = time;
        this.applications = applications;
        this.applicant = applicant;
        this.checks = checks;
        this.decisions = decisions;
        this.grants = grants;
    }

    void play(LocalDate day, Kind act, PlayedCase played, Cast.Staff staff) {
        if (act != Kind.WITHDRAWAL && isWithdrawn(played)) {
            return;
        }
        checks.judge(played, staff);
        if (act == Kind.WITHDRAWAL) {
            applicant.withdraw(played);
        } else if (act == Kind.REQUEST) {
            checks.requestCompletion(played, day, staff);
        } else if (act == Kind.REPLY) {
            applicant.reply(played, day);
        } else if (act == Kind.CONFIRMATION) {
            decisions.confirm(played, staff);
        } else if (act == Kind.CLARIFICATION) {
            decisions.clarify(played, staff);
        } else if (decisions.decide(played, day, staff)) {
            time.runJobs(day, List.of(played));
            if (played.script().people().decisionRests() == null) {
                grants.issueNotice(played, staff);
            }
        }
    }

    private boolean isWithdrawn(PlayedCase played) {
        return applications.require(played.number()).state() == ApplicationState.WITHDRAWN;
    }
}
