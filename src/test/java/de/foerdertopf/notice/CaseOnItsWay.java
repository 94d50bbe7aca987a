package de.foerdertopf.notice;

import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.assessment.AssessCase;
import de.foerdertopf.decision.ApproveDecision;
import de.foerdertopf.decision.DecideAtOnce;
import de.foerdertopf.decision.ProposeDecision;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Brings cases to the point where a test begins, through the real use cases. */
public final class CaseOnItsWay {

    private final ApplicationContext house;
    private final Actor officer;
    private final Actor second;

    public CaseOnItsWay(ApplicationContext house) {
        this.house = house;
        this.officer = enrol("Jutta Weidenbach");
        this.second = enrol("Dr. Renate Oelschläger");
    }

    public Actor officer() {
        return officer;
    }

    public CaseNumber submitted(ApplicationFixture application) {
        var today = HouseTime.today(bean(Clock.class));
        var caseNumber = bean(SubmitApplication.class).submit(application.command(bean(Funds.class), today));
        bean(AssessCase.class).assess(caseNumber, officer);
        return caseNumber;
    }

    public CaseNumber approved(ApplicationFixture application) {
        var caseNumber = submitted(application);
        approve(caseNumber);
        return caseNumber;
    }

    public void approve(CaseNumber caseNumber) {
        decide(caseNumber, Outcome.APPROVED, requested(caseNumber), "");
    }

    public void decide(CaseNumber caseNumber, Outcome outcome, Money amount, String reason) {
        var waits = bean(DecideAtOnce.class)
                .decide(new ProposeDecision.Command(caseNumber, outcome, amount, List.of(), reason, "", officer));
        if (waits) {
            bean(ApproveDecision.class).approve(new ApproveDecision.Command(caseNumber, second));
        }
    }

    public Money requested(CaseNumber caseNumber) {
        return bean(Applications.class).require(caseNumber).answers().amountRequested();
    }

    /** Issues, prints and sends the letter of the decision. */
    public NoticeId sent(CaseNumber caseNumber) {
        var notice = bean(IssueNotice.class).issue(new IssueNotice.Command(caseNumber, null, officer));
        bean(RenderNotice.class).render(notice);
        bean(SendNotice.class).send(notice);
        return notice;
    }

    public <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    private Actor enrol(String name) {
        var address = new EmailAddress("staff." + UUID.randomUUID() + "@example.org");
        return bean(EnrolStaff.class)
                .enrol(new EnrolStaff.Command(
                        new StaffDetails(name, address, "0421 000-4711", "2.14"),
                        Set.of(
                                GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN),
                                GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.MANNHEIM)),
                        Actor.SYSTEM))
                .actor();
    }
}
