package de.foerdertopf.assessment;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.ChangedAnswers;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.application.RecordConductCertificate;
import de.foerdertopf.application.Section;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.counselling.CompleteCounsellingRequest;
import de.foerdertopf.counselling.CorrectCounsellingSession;
import de.foerdertopf.counselling.CounsellingSessions;
import de.foerdertopf.counselling.RecordCounsellingSession;
import de.foerdertopf.counselling.RequestCounselling;
import de.foerdertopf.counselling.SessionFixture;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is refused on the way from the application to its decision, on real cases. */
class CaseRulesIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    private CaseOnItsWay way;
    private Actor officer;

    @BeforeEach
    void sitDown() {
        way = new CaseOnItsWay(context);
        officer = way.officer();
    }

    @Test
    void aRequestNamesWhatIsAskedForAndOpensNothingElse() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication());
        refuses("request.no-section", () -> request(caseNumber, Set.of(), today().plusDays(14)));
        refuses("request.due-in-past", () -> request(caseNumber, Set.of(Section.PROJECT), today()));
        refuses(
                "request.due-too-far",
                () -> request(
                        caseNumber,
                        Set.of(Section.PROJECT),
                        today().plusYears(1).plusDays(1)));
        request(caseNumber, Set.of(Section.PLAN), today().plusDays(14));

        refuses("application.section-closed", () -> changeProject(caseNumber, Actor.applicant("group")));
        var opened = way.submitted(ApplicationFixture.anApplication());
        request(opened, Set.of(Section.PROJECT), today().plusDays(14));
        changeProject(opened, Actor.applicant("group"));

        assertThat(way.bean(Applications.class)
                        .require(opened)
                        .answers()
                        .project()
                        .title())
                .isEqualTo("Fest der zweihundert Stühle");
    }

    @Test
    void onceDecidedNoFindingIsSetAsideNorJudged() {
        var caseNumber = way.approved(ApplicationFixture.anApplication());

        refuses("assessment.decided", () -> request(caseNumber, Set.of(Section.PLAN), today().plusDays(14)));
        refuses("assessment.decided", () -> permit(caseNumber));
    }

    @Test
    void anEarlyStartIsPermittedOnceAndNotForWhatWasWithdrawn() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication());
        permit(caseNumber);
        refuses("early-start.already", () -> permit(caseNumber));

        var withdrawn = way.submitted(ApplicationFixture.anApplication());
        way.bean(WithdrawApplication.class)
                .withdraw(new WithdrawApplication.Command(withdrawn, Channel.PHONE, "Frau B., Rückruf", officer));
        way.jobs();
        refuses("early-start.withdrawn", () -> permit(withdrawn));
    }

    @Test
    void whoIsTooCloseToACasePermitsNoEarlyStart() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication());
        refuses("reason.missing", () -> way.bean(DeclareConflict.class)
                .declare(new DeclareConflict.Command(caseNumber, officer.id(), " ", officer)));
        way.bean(DeclareConflict.class)
                .declare(new DeclareConflict.Command(caseNumber, officer.id(), "Meine Schwester.", officer));

        refuses("conflict-of-interest", () -> permit(caseNumber));

        var conflicts = way.bean(Conflicts.class);
        assertThat(conflicts.of(caseNumber)).containsExactly(officer.id());
        assertThat(conflicts.casesOf(officer)).containsExactly(caseNumber);
        conflicts.requireNone(caseNumber, new CaseOnItsWay(context).officer());
        conflicts.requireNone(way.submitted(ApplicationFixture.anApplication()), officer);
    }

    @Test
    void noCertificateWasSeenTomorrow() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication().withMinors());

        refuses("certificate.in-future", () -> certificate(caseNumber, today().plusDays(1)));
        certificate(caseNumber, today());

        assertThat(way.bean(Applications.class).require(caseNumber).certificatesSeen())
                .hasSize(1);
    }

    @Test
    void onlyAnAccountThatIsThereAndCanBeRightIsConfirmed() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication().withoutAccount());
        refuses("account.missing", () -> confirm(caseNumber, "Rückruf"));
        tell(caseNumber, "DE49 9005 0050 7000 7000 13");
        refuses("account.invalid", () -> confirm(caseNumber, "Rückruf"));
        refuses("account.how-missing", () -> confirm(caseNumber, " "));

        tell(caseNumber, "DE49 9005 0050 7000 7000 12");
        confirm(caseNumber, "Rückruf");

        assertThat(way.bean(PayeeAccounts.class).require(caseNumber).checked()).isTrue();
    }

    @Test
    void whatIsBegunHasRoomButNotWithoutEnd() {
        var forms = way.bean(SavedForms.class);
        var owner = UUID.randomUUID();
        refuses("form.too-long", () -> keep(forms, owner, "a", "W".repeat(300_000)));
        keep(forms, owner, "a", "W".repeat(290_000));
        for (var i = 1; i < 100; i++) {
            keep(forms, owner, "draft-" + i, "x");
        }

        refuses("form.too-many", () -> keep(forms, owner, "one-more", "x"));

        keep(forms, owner, "draft-1", "y");
        assertThat(forms.of(owner, SavedForm.Kind.APPLICATION)).hasSize(100);
        keep(forms, UUID.randomUUID(), "another-person", "x");
    }

    @Test
    void aTalkWasHeldAndTookItsTime() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication().inMannheim());

        refuses("counselling.in-future", () -> talk(caseNumber, today().plusDays(1), 30));
        refuses("counselling.minutes", () -> talk(caseNumber, today(), 0));
        refuses("counselling.minutes", () -> talk(caseNumber, today(), 721));
        refuses(
                "counselling.long-ago",
                () -> talk(caseNumber, today().minusYears(2).minusDays(1), 30));
        refuses("counselling.follow-up", () -> promised(caseNumber, today().minusDays(1)));
        refuses(
                "counselling.follow-up",
                () -> promised(caseNumber, today().plusYears(2).plusDays(1)));
        talk(caseNumber, today(), 1);
        talk(caseNumber, today().minusYears(2), 720);
        promised(caseNumber, today().plusYears(2));

        assertThat(way.bean(CounsellingSessions.class).of(caseNumber)).hasSize(3);
    }

    private void promised(CaseNumber caseNumber, LocalDate followUpOn) {
        way.bean(RecordCounsellingSession.class)
                .record(new RecordCounsellingSession.Command(
                        caseNumber, SessionFixture.aTalk(today(), 30, followUpOn), officer));
    }

    @Test
    void aTalkIsCorrectedToWhatWasAndOnlyToSomethingElse() {
        var caseNumber = way.submitted(ApplicationFixture.anApplication().inMannheim());
        talk(caseNumber, today(), 30);
        var session = way.bean(CounsellingSessions.class).of(caseNumber).get(0).id();
        var correct = way.bean(CorrectCounsellingSession.class);

        refuses(
                "counselling.unchanged",
                () -> correct.correct(new CorrectCounsellingSession.Command(
                        caseNumber, session, SessionFixture.aTalk(today(), 30, null), officer)));
        refuses(
                "counselling.in-future",
                () -> correct.correct(new CorrectCounsellingSession.Command(
                        caseNumber, session, SessionFixture.aTalk(today().plusDays(1), 30, null), officer)));
        correct.correct(new CorrectCounsellingSession.Command(
                caseNumber, session, SessionFixture.aTalk(today(), 45, null), officer));

        assertThat(way.bean(CounsellingSessions.class).hoursOf(caseNumber).minutesHeld())
                .isEqualTo(45);
    }

    @Test
    void aRequestToTalkIsDoneOnce() {
        var talk = UUID.randomUUID();
        way.bean(RequestCounselling.class)
                .request(new RequestCounselling.Command(
                        talk,
                        ApplicationFixture.MANNHEIM,
                        null,
                        "Ada Beispiel",
                        "0621 1234567",
                        "",
                        "Eine Frage.",
                        "192.0.2.77",
                        Actor.applicant(talk.toString())));
        var complete = way.bean(CompleteCounsellingRequest.class);

        refuses(
                "counselling.minutes",
                () -> complete.complete(new CompleteCounsellingRequest.Command(talk, -1, "", officer)));
        refuses(
                "counselling.minutes",
                () -> complete.complete(new CompleteCounsellingRequest.Command(talk, 721, "", officer)));
        complete.complete(new CompleteCounsellingRequest.Command(talk, 0, "Niemand da.", officer));

        refuses(
                "counselling.request-done",
                () -> complete.complete(new CompleteCounsellingRequest.Command(talk, 10, "", officer)));
    }

    private void request(CaseNumber caseNumber, Set<Section> sections, LocalDate dueOn) {
        way.bean(RequestInformation.class)
                .request(new RequestInformation.Command(caseNumber, sections, dueOn, "Bitte.", officer));
        way.jobs();
    }

    private void changeProject(CaseNumber caseNumber, Actor by) {
        var answers = way.bean(Applications.class).require(caseNumber).answers();
        way.bean(CorrectApplication.class)
                .correct(new CorrectApplication.Command(
                        caseNumber,
                        ChangedAnswers.of(answers)
                                .with("/project/title", "Fest der zweihundert Stühle")
                                .answers(),
                        by));
    }

    private void permit(CaseNumber caseNumber) {
        way.bean(PermitEarlyStart.class)
                .permit(new PermitEarlyStart.Command(caseNumber, today(), "Die Halle ist frei.", officer));
        way.jobs();
    }

    private void certificate(CaseNumber caseNumber, LocalDate on) {
        way.bean(RecordConductCertificate.class)
                .record(new RecordConductCertificate.Command(caseNumber, "Betreuerin", on, "Malte", officer));
    }

    private void tell(CaseNumber caseNumber, String iban) {
        way.bean(TellAccount.class)
                .tell(new TellAccount.Command(caseNumber, "Nähstube", new Iban(iban), "Nähstube", officer));
    }

    private void confirm(CaseNumber caseNumber, String how) {
        way.bean(ConfirmAccount.class).confirm(new ConfirmAccount.Command(caseNumber, how, officer));
    }

    private static void keep(SavedForms forms, UUID owner, String reference, String typed) {
        forms.keep(owner, SavedForm.Kind.APPLICATION, reference, before -> Map.of("text", List.of(typed)));
    }

    private void talk(CaseNumber caseNumber, LocalDate on, int minutes) {
        way.bean(RecordCounsellingSession.class)
                .record(new RecordCounsellingSession.Command(
                        caseNumber, SessionFixture.aTalk(on, minutes, null), officer));
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }
}
