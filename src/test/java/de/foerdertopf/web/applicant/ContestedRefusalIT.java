package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.PaidCase;
import de.foerdertopf.web.layout.Stand;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a group reads of its refused application while a remedy runs and once it was upheld: what holds now, and who acts. */
class ContestedRefusalIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    private PaidCase house;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
    }

    @Test
    void whoObjectsReadsThatTheHouseLooksAgainAndLaterThatItDecidesAnew() {
        var caseNumber = refused(ApplicationFixture.anApplication());
        var objection = raised(caseNumber, NoticeType.REJECTION);
        reads(caseNumber, "Wir prüfen Ihren Widerspruch.", "Wir. Sie müssen nichts tun.", "Wir prüfen");

        decided(objection, RaisedObjection.Outcome.UPHELD);

        reads(caseNumber, "Wir entscheiden neu über Ihren Antrag.", "Wir. Sie müssen nichts tun.", "Neue Entscheidung");
        assertThat(stand(caseNumber).step()).isNull();
        house.way().decide(caseNumber, Outcome.APPROVED, Money.ofEuros(300), "");
        assertThat(stand(caseNumber).sentence()).startsWith("Wir haben entschieden");
    }

    @Test
    void aGroupOnPaperReadsOfAnAnswerOnlyOnceItIsInThePost() {
        var caseNumber = refused(ApplicationFixture.anApplication().withoutEmail());
        post(caseNumber, NoticeType.REJECTION);

        decided(raised(caseNumber, NoticeType.REJECTION), RaisedObjection.Outcome.UPHELD);

        reads(
                caseNumber,
                "Über Ihren Widerspruch ist entschieden. Wir schreiben Ihnen gerade.",
                "Wir. Sie müssen nichts tun.",
                "Antwort kommt");
        post(caseNumber, NoticeType.REMEDY_DECISION);
        reads(caseNumber, "Wir entscheiden neu über Ihren Antrag.", "Wir. Sie müssen nichts tun.", "Neue Entscheidung");
    }

    @Test
    void whoSuesReadsThatTheCourtHasTheCaseAndLaterWhatHolds() {
        var caseNumber = refused(ApplicationFixture.anApplication());
        decided(raised(caseNumber, NoticeType.REJECTION), RaisedObjection.Outcome.REJECTED);
        post(caseNumber, NoticeType.OBJECTION_DECISION);
        assertThat(stand(caseNumber).who()).isEqualTo("Niemand mehr");

        var lawsuit = raised(caseNumber, NoticeType.OBJECTION_DECISION);

        reads(caseNumber, "Das Gericht prüft Ihre Klage.", "Das Gericht. Sie müssen nichts tun.", "Beim Gericht");
        decided(lawsuit, RaisedObjection.Outcome.REJECTED);
        reads(caseNumber, "Wir können Ihr Vorhaben leider nicht fördern.", "Niemand mehr", "Abgelehnt");
    }

    @Test
    void whatHelpedIsNamedAndWhetherOnlyInPart() {
        var helped = refused(ApplicationFixture.anApplication());
        decided(raised(helped, NoticeType.REJECTION), RaisedObjection.Outcome.UPHELD);
        assertThat(stand(helped).detail())
                .isEqualTo("Ihr Widerspruch hatte Erfolg. Den neuen Bescheid bekommen Sie mit einem eigenen Brief.");
        var sued = refused(ApplicationFixture.anApplication());
        decided(raised(sued, NoticeType.REJECTION), RaisedObjection.Outcome.REJECTED);
        post(sued, NoticeType.OBJECTION_DECISION);

        decided(raised(sued, NoticeType.OBJECTION_DECISION), RaisedObjection.Outcome.PARTLY_UPHELD);

        assertThat(stand(sued).detail())
                .startsWith("Ihre Klage hatte zum Teil Erfolg.")
                .doesNotContain("Widerspruch");
    }

    @Test
    void theSponsorOfARefusedGroupReadsTheSame() {
        var caseNumber = refused(ApplicationFixture.anApplication()
                .ofAnInformalGroup()
                .behind(new FiscalSponsor("Haus der Vereine", "Ida Kalt", "kalt@example.org", null)));
        var application = application(caseNumber);
        var objection = raised(caseNumber, NoticeType.REJECTION);
        assertThat(sponsored(application).who()).isEqualTo("Wir. Sie müssen nichts tun.");
        assertThat(sponsored(application).sentence()).isEqualTo("Wir prüfen den Widerspruch.");

        decided(objection, RaisedObjection.Outcome.UPHELD);

        assertThat(sponsored(application).sentence()).isEqualTo("Wir entscheiden neu über den Antrag der Gruppe.");
        assertThat(context.getBean(SponsoredPages.class).entry(application).state())
                .isEqualTo("Neue Entscheidung");
    }

    private void reads(CaseNumber caseNumber, String sentence, String who, String tag) {
        assertThat(stand(caseNumber).sentence()).isEqualTo(sentence);
        assertThat(stand(caseNumber).who()).isEqualTo(who);
        assertThat(context.getBean(CaseEntries.class)
                        .of(application(caseNumber))
                        .state())
                .isEqualTo(tag);
    }

    private CaseNumber refused(ApplicationFixture of) {
        var caseNumber = house.way().submitted(of);
        house.way().decide(caseNumber, Outcome.REJECTED, Money.ZERO, "Das passt nicht.");
        house.way().sent(caseNumber);
        return caseNumber;
    }

    private UUID raised(CaseNumber caseNumber, NoticeType against) {
        var id = context.getBean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        letter(caseNumber, against).id(),
                        HouseTime.today(clock),
                        Channel.PAPER,
                        "Das sehen wir anders.",
                        house.way().officer()));
        house.way().jobs();
        return id;
    }

    private void decided(UUID objection, RaisedObjection.Outcome outcome) {
        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection,
                        outcome,
                        "Nach nochmaliger Prüfung.",
                        house.way().second()));
        house.way().jobs();
    }

    private void post(CaseNumber caseNumber, NoticeType type) {
        context.getBean(RecordPosting.class)
                .post(new RecordPosting.Command(
                        letter(caseNumber, type).id(),
                        HouseTime.today(clock),
                        house.way().officer()));
        house.way().jobs();
    }

    private IssuedNotice letter(CaseNumber caseNumber, NoticeType type) {
        return context.getBean(Notices.class).of(caseNumber).stream()
                .filter(notice -> notice.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private Stand stand(CaseNumber caseNumber) {
        return context.getBean(CaseStatus.class).page(application(caseNumber)).stand();
    }

    private Stand sponsored(SubmittedApplication application) {
        return context.getBean(SponsoredPages.class).page(application).stand();
    }

    private SubmittedApplication application(CaseNumber caseNumber) {
        return context.getBean(Applications.class).require(caseNumber);
    }
}
