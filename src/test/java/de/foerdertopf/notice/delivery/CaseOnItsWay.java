package de.foerdertopf.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.counselling.ClarifyCounselling;
import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.decision.ApproveDecision;
import de.foerdertopf.decision.DecideAtOnce;
import de.foerdertopf.decision.ProposeDecision;
import de.foerdertopf.decision.Provisional;
import de.foerdertopf.disbursement.DecideAndCertify;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.DueTimers;
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

    /** Who signs as the second person. */
    public Actor second() {
        return second;
    }

    public CaseNumber submitted(ApplicationFixture application) {
        var today = HouseTime.today(bean(Clock.class));
        var caseNumber = bean(SubmitApplication.class).submit(application.command(bean(Funds.class), today));
        jobs();
        return caseNumber;
    }

    /** This person's own application, handed in online. */
    public CaseNumber submittedBy(UUID person, ApplicationFixture application) {
        var typed = application.command(bean(Funds.class), HouseTime.today(bean(Clock.class)));
        var caseNumber = bean(SubmitApplication.class)
                .submit(new SubmitApplication.Command(
                        typed.fund(),
                        typed.round(),
                        typed.answers(),
                        typed.receivedOn(),
                        Channel.ONLINE,
                        typed.language(),
                        typed.delivery(),
                        person,
                        null,
                        Actor.applicant(person.toString())));
        jobs();
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
        if (propose(caseNumber, outcome, amount, reason)) {
            bean(ApproveDecision.class).approve(new ApproveDecision.Command(caseNumber, second));
        }
        jobs();
    }

    /** Says whether a second person must sign. */
    public boolean propose(CaseNumber caseNumber, Outcome outcome, Money amount, String reason) {
        confirm(caseNumber);
        var waits = bean(ProposeDecision.class)
                .propose(new ProposeDecision.Command(caseNumber, outcome, amount, List.of(), reason, "", officer));
        jobs();
        return waits;
    }

    /** All that is asked for, to be fixed for good only later. */
    public void approveProvisionally(CaseNumber caseNumber) {
        confirm(caseNumber);
        bean(ProposeDecision.class)
                .propose(new ProposeDecision.Command(
                        caseNumber,
                        Outcome.APPROVED,
                        requested(caseNumber),
                        List.of(),
                        "",
                        "",
                        new Provisional(
                                "Die Rechnung fehlt noch.",
                                HouseTime.today(bean(Clock.class)).plusDays(60)),
                        officer));
        jobs();
    }

    /** Decides and says in the same breath that the money is right. */
    public void approveAndCertify(CaseNumber caseNumber) {
        confirm(caseNumber);
        bean(DecideAndCertify.class)
                .decide(new DecideAndCertify.Command(
                        new DecideAtOnce.Command(
                                new ProposeDecision.Command(
                                        caseNumber,
                                        Outcome.APPROVED,
                                        requested(caseNumber),
                                        List.of(),
                                        "",
                                        "",
                                        officer),
                                null),
                        true));
        jobs();
    }

    private void confirm(CaseNumber caseNumber) {
        jobs();
        if (bean(CompletenessChecks.class).require(caseNumber).state() != AssessmentState.COMPLETE) {
            bean(ConfirmCompleteness.class).confirm(new ConfirmCompleteness.Command(caseNumber, officer));
            jobs();
            declineToTalk(caseNumber);
        }
    }

    /** Where the fund offers to talk before the decision, the group does not want to. */
    public void declineToTalk(CaseNumber caseNumber) {
        if (offersCounselling(caseNumber)) {
            bean(ClarifyCounselling.class)
                    .clarify(new ClarifyCounselling.Command(caseNumber, CounsellingOffer.DECLINED, officer));
            jobs();
        }
    }

    private boolean offersCounselling(CaseNumber caseNumber) {
        var edition = bean(Applications.class).require(caseNumber).edition();
        return bean(Funds.class).edition(edition).rules().counselling().offered();
    }

    /** Lets the engine do what is due, and the mail server take the mails of letters. */
    public void jobs() {
        do {
            engine();
        } while (MailsOfLetters.taken(house) > 0);
    }

    /** Lets the engine do what is due; no mail server takes anything. */
    public void engine() {
        assertThat(bean(DueTimers.class).runDue()).isEmpty();
    }

    public Money requested(CaseNumber caseNumber) {
        return bean(Applications.class).require(caseNumber).answers().amountRequested();
    }

    /** Issues the letter of the decision; the engine prints and sends it. */
    public NoticeId sent(CaseNumber caseNumber) {
        var notice = bean(IssueNotice.class).issue(new IssueNotice.Command(caseNumber, null, officer));
        jobs();
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
