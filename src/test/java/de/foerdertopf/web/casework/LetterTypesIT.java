package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.CorrectLetter;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.delivery.ReportNotDelivered;
import de.foerdertopf.notice.delivery.WriteFreeLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.RemedyInstruction;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every kind of letter that a person sets off, from the case page to the letter. */
class LetterTypesIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Notices notices;

    @Autowired
    private OpenTasks openTasks;

    private PaidCase house;
    private TestBrowser browser;

    @BeforeEach
    void sitDown() {
        house = new PaidCase(context);
        browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }

    @Test
    void lettersToIssueToPrintOrToTellAreDueOnTheDayOnWhichTheyWait() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication().withoutEmail());
        var person = context.getBean(Staff.class).require(StaffId.of(house.way().officer()));

        assertThat(context.getBean(WorkLists.class).of(person, List.of(ApplicationFixture.BREMEN), today()))
                .filteredOn(item -> item.about().caseNumber().equals(caseNumber))
                .hasSizeGreaterThan(1)
                .allSatisfy(item -> assertThat(item.dueOn()).isEqualTo(today()));
    }

    @Test
    void beforeTheDecisionItPermitsAnEarlyStartAndSaysThatItTakesLonger() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        var path = path(caseNumber);
        assertThat(actions(caseNumber)).contains("Vorzeitigen Beginn erlauben", "Zwischennachricht schreiben");

        browser.open(path + "/vorzeitiger-beginn");
        browser.submit(path + "/vorzeitiger-beginn", "reason", "");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(path + "/vorzeitiger-beginn", "reason", "Die Halle ist nur diese Woche frei.");
        browser.open(path + "/zwischennachricht");
        browser.submit(path + "/zwischennachricht", "reason", "Die Sitzung fällt aus.");
        house.way().jobs();

        assertThat(only(caseNumber, NoticeType.EARLY_START_PERMISSION).state()).isEqualTo(NoticeState.SENT);
        assertThat(only(caseNumber, NoticeType.INTERIM_MESSAGE).finalOn()).isNull();
        assertThat(actions(caseNumber)).doesNotContain("Vorzeitigen Beginn erlauben");
        var permitted = today();
        clock.moveByDays(3);
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        assertThat(notices.grantTerms(caseNumber).orElseThrow().grantDays().from())
                .isEqualTo(permitted);
        assertThat(actions(caseNumber)).doesNotContain("Zwischennachricht schreiben");
    }

    @Test
    void whoIssuesANoticeSeesTheAddressAsItWillStandInTheWindow() {
        var plain = house.way().approved(ApplicationFixture.anApplication());
        var longNamed = house.way()
                .approved(ApplicationFixture.anApplication()
                        .of("Initiative für " + "Nachbarschaftsbegegnungsförderung ".repeat(8)));

        browser.open(path(plain) + "/bescheid");
        assertThat(browser.page().text()).doesNotContain("passen nicht ganz in das Adressfeld");

        browser.open(path(longNamed) + "/bescheid");
        assertThat(browser.page().text()).contains("Name oder Ort passen nicht ganz in das Adressfeld");
        assertThat(browser.page().select("#adressfeld bdi")).hasSize(6);
        assertThat(browser.page().select("#adressfeld").text()).contains("Initiative für", "…");
        assertThat(browser.page().select("main a[href$=/kontakt]")).isNotEmpty();
    }

    @Test
    void aLetterInOwnWordsIsSeenBeforeItIsSent() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        var path = path(caseNumber) + "/brief";
        assertThat(actions(caseNumber)).contains("Brief schreiben");

        browser.open(path);
        browser.submit(path, "subject", "", "text", "Wir kommen Sie gern besuchen.");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("textarea[name=text]").text()).isEqualTo("Wir kommen Sie gern besuchen.");
        browser.open(path);
        assertThat(browser.post(path + "/vorschau", browser.fieldsOf(path), "same-origin")
                        .body())
                .contains("Schreiben Sie, worum es geht.");
        browser.open(path);
        var fields = browser.fieldsOf(path, "subject", "Unser Besuch", "text", "Wir kommen Sie gern besuchen.");
        assertThat(browser.post(path + "/vorschau", fields, "same-origin").body())
                .startsWith("%PDF");
        assertThat(letters(caseNumber, NoticeType.FREE_LETTER)).isEmpty();
        browser.open(path);
        browser.submit(path, "subject", "Unser Besuch", "text", "Wir kommen gern.\n\nRufen Sie uns an.");
        house.way().jobs();

        var letter = only(caseNumber, NoticeType.FREE_LETTER);
        assertThat(letter.state()).isEqualTo(NoticeState.SENT);
        assertThat(letter.remedyKind()).isNull();
        assertThat(letter.finalOn()).isNull();
    }

    @Test
    void aLetterThatDemandsMoneyIsHeldUntilItIsSaidThatANoticeClaimedIt() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        var path = path(caseNumber) + "/brief";
        var demand = "Bitte überweisen Sie die 40,00 € zurück.";

        assertThat(browser.open(path).select("main").text()).contains("nur mit einem Bescheid");
        browser.submit(path, "subject", "Ihr Geld", "text", demand);
        assertThat(browser.page().select(".ft-errors").text()).contains("Ihr Text fordert eine Zahlung");
        assertThat(letters(caseNumber, NoticeType.FREE_LETTER)).isEmpty();
        browser.submit(path, "subject", "Ihr Geld", "text", demand, "sure", "true");

        assertThat(letters(caseNumber, NoticeType.FREE_LETTER)).hasSize(1);
    }

    @Test
    void aProvisionalApprovalIsSettledByAnAmendmentThatNamesIt() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        var path = path(caseNumber);
        var until = today().plusMonths(2);
        browser.open(path + "/entscheidung");
        browser.submit(
                path + "/entscheidung",
                "complete",
                "true",
                "unbiased",
                "true",
                "counselling",
                "DECLINED",
                "provisionalOpen",
                "Die Zusage der Stiftung fehlt noch.",
                "provisionalUntil.day",
                Integer.toString(until.getDayOfMonth()),
                "provisionalUntil.month",
                Integer.toString(until.getMonthValue()),
                "provisionalUntil.year",
                Integer.toString(until.getYear()));
        assertThat(browser.path()).isEqualTo(path + "/bescheid");
        house.way().jobs();
        browser.submit(path + "/bescheid");
        house.way().jobs();
        var provisional = only(caseNumber, NoticeType.PROVISIONAL_APPROVAL);

        browser.open(path + "/betrag-festsetzen");
        browser.submit(path + "/betrag-festsetzen", "amount", "400", "reason", "Die Stiftung zahlt.");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(path + "/betrag-festsetzen", "amount", "250", "reason", "Die Stiftung zahlt.");

        var amendment = only(caseNumber, NoticeType.AMENDMENT);
        assertThat(amendment.refersTo()).isEqualTo(provisional.id());
        assertThat(amendment.remedyKind()).isEqualTo(RemedyInstruction.Kind.OBJECTION);
        assertThat(context.getBean(Grants.class).require(caseNumber).amount()).isEqualTo(Money.ofEuros(250));
        assertThat(actions(caseNumber)).doesNotContain("Betrag endgültig festsetzen");
    }

    @Test
    void anAcceptedChangeIsANoticeAndAnErrorIsCorrectedByALetterOfItsOwn() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication());
        var approval = house.way().sent(caseNumber);
        var path = path(caseNumber);
        var number = notices.require(approval).number();
        context.getBean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber, ChangeKind.COST_ITEMS, "Lieber Essen", null, null, null, officer()));
        context.getBean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber,
                        ChangeKind.AMOUNT,
                        "Wir brauchen weniger",
                        null,
                        null,
                        null,
                        Money.ofEuros(280),
                        officer()));

        for (var change : context.getBean(ChangeRequests.class).of(caseNumber)) {
            var answer = path + "/aenderungen/" + change.id();
            browser.open(answer);
            if (change.kind() == ChangeKind.COST_ITEMS) {
                browser.submit(answer, "choice", "ACCEPT");
                assertThat(browser.status()).isEqualTo(422);
                browser.submit(answer, "choice", "ACCEPT", "before", "Bühne 100,00 €", "after", "Essen 100,00 €");
            } else {
                browser.submit(answer, "choice", "ACCEPT", "amount", "280,00");
            }
            assertThat(browser.path()).isEqualTo(path);
        }
        var correction = path + "/briefe/" + number + "/berichtigung";
        browser.open(correction);
        browser.submit(correction, "before", "Marktplaz", "after", "Marktplatz");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(correction, "before", "Marktplaz", "after", "Marktplatz", "sure", "true");

        assertThat(letters(caseNumber, NoticeType.AMENDMENT))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.refersTo()).isEqualTo(approval));
        assertThat(context.getBean(Grants.class).require(caseNumber).amount()).isEqualTo(Money.ofEuros(280));
        house.way().jobs();
        var corrected = only(caseNumber, NoticeType.CORRECTION);
        assertThat(corrected.refersTo()).isEqualTo(approval);
        assertThat(corrected.remedyKind()).isNull();
        assertThatThrownBy(() -> context.getBean(CorrectLetter.class)
                        .correct(new CorrectLetter.Command(corrected.id(), "a", "b", officer())))
                .hasMessageContaining("correction.of-correction");
    }

    @Test
    void aRefusedObjectionIsServedOnPaperAndGoesToCourtFromThere() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, de.foerdertopf.fund.Outcome.REJECTED, Money.ZERO, "Das passt nicht.");
        var rejection = house.way().sent(caseNumber);
        var answer = path(caseNumber) + "/widersprueche/" + objection(rejection);
        browser.open(answer);
        browser.submit(answer, "choice", "REJECTED", "reason", "Es bleibt dabei.", "bearer", "");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".ft-errors a").eachAttr("href")).hasSize(3);
        browser.submit(
                answer,
                "choice",
                "REJECTED",
                "text",
                "Der Antrag kam am 3. Mai.",
                "reason",
                "Es bleibt dabei.",
                "bearer",
                "OBJECTOR",
                "lawyer",
                "NOT_NEEDED");

        house.way().jobs();
        var decision = only(caseNumber, NoticeType.OBJECTION_DECISION);
        assertThat(decision.channel()).isEqualTo(NoticeChannel.LETTER);
        assertThat(decision.state()).isEqualTo(NoticeState.TO_POST);
        assertThat(decision.remedyKind()).isEqualTo(RemedyInstruction.Kind.CLAIM);
        context.getBean(RecordPosting.class).post(new RecordPosting.Command(decision.id(), today(), officer()));
        house.way().jobs();
        var claim = objection(decision.id());
        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        claim, RaisedObjection.Outcome.REJECTED, "Das Gericht hat die Klage abgewiesen.", officer()));
        assertThat(letters(caseNumber, NoticeType.OBJECTION_DECISION)).hasSize(1);
    }

    @Test
    void anObjectionThatIsHelpedIsToldByARemedyDecision() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        house.way().decide(caseNumber, de.foerdertopf.fund.Outcome.REJECTED, Money.ZERO, "Das passt nicht.");
        var rejection = house.way().sent(caseNumber);

        context.getBean(DecideObjection.class)
                .decide(new DecideObjection.Command(
                        objection(rejection), RaisedObjection.Outcome.UPHELD, "Der Plan ist jetzt gut.", officer()));

        assertThat(only(caseNumber, NoticeType.REMEDY_DECISION).refersTo()).isEqualTo(rejection);
        assertThat(letters(caseNumber, NoticeType.OBJECTION_DECISION)).isEmpty();
    }

    @Test
    void wrongStatementsAreHeardWithdrawnRepaidAndBearInterest() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        var path = path(caseNumber);
        assertThat(actions(caseNumber))
                .contains("Falsche Angaben: Anhörung einleiten")
                .doesNotContain("Bewilligung zurücknehmen", "Über Zinsen entscheiden");
        browser.open(path + "/ruecknahme-anhoerung");
        browser.submit(path + "/ruecknahme-anhoerung", "text", "Das Jugendamt hat dasselbe bezahlt.");
        assertThat(only(caseNumber, NoticeType.CLAIM_HEARING).finalOn()).isNull();
        assertThat(actions(caseNumber)).doesNotContain("Bewilligung zurücknehmen");
        context.getBean(HearClaim.class)
                .answered(caseNumber, HeardClaim.About.WITHDRAWAL, "Wir schauen nach.", Actor.applicant("0f1c"));
        assertThat(browser.open(path + "/ruecknahme-anhoerung/antwort")
                        .select("main")
                        .text())
                .contains("Wir schauen nach.", "bleibt stehen");
        browser.submit(path + "/ruecknahme-anhoerung/antwort", "text", "Das war ein Versehen.");
        assertThat(browser.open(path)
                        .select("section[aria-labelledby=rueckforderung]")
                        .text())
                .contains("Wir schauen nach.", "Das war ein Versehen.", "Letzter Tag für die Rücknahme")
                .doesNotContain("nur noch bis");

        afterTheHearing(caseNumber, HeardClaim.About.WITHDRAWAL);
        var deed = path + "/bescheid-ruecknahme";
        assertThat(browser.open(deed).select("main").text())
                .contains("Wir schauen nach.", "Das war ein Versehen.", "Letzter Tag für die Rücknahme");
        browser.submit(deed, "text", "Kleine Gruppe.", "reason", "Doppelt bezahlt.");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(
                deed,
                "text",
                "Kleine Gruppe.",
                "reason",
                "Doppelt bezahlt.",
                "choice",
                "CLAIM",
                "secondReason",
                "Die Gruppe hat den Grund gesetzt.");

        assertThat(only(caseNumber, NoticeType.WITHDRAWAL).remedyKind()).isNotNull();
        assertThat(state(caseNumber)).isEqualTo(ProofState.REVOKED);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        assertThat(actions(caseNumber)).doesNotContain("Über Zinsen entscheiden");
        clock.moveByDays(10);
        repaid(caseNumber, 300);
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.DECIDE_INTEREST);
        browser.open(path + "/zinsen");
        browser.submit(path + "/zinsen", "choice", "CLAIM");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(path + "/zinsen", "choice", "CLAIM", "reason", "Kein Grund für einen Verzicht.");

        assertThat(only(caseNumber, NoticeType.INTEREST).refersTo())
                .isEqualTo(only(caseNumber, NoticeType.WITHDRAWAL).id());
        assertThat(context.getBean(HeardClaims.class)
                        .interest(caseNumber)
                        .orElseThrow()
                        .amount()
                        .isPositive())
                .isTrue();
        house.way().jobs();
        assertThat(state(caseNumber)).isEqualTo(ProofState.CLOSED);
    }

    @Test
    void interestThatTheNoticeWaivedIsNotAskedAboutOnceMoneyCameInTime() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        context.getBean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber,
                        HeardClaim.About.WITHDRAWAL,
                        "Doppelt bezahlt.",
                        Money.ofEuros(300),
                        today(),
                        officer()));
        afterTheHearing(caseNumber, HeardClaim.About.WITHDRAWAL);
        context.getBean(WithdrawGrant.class)
                .withdraw(new WithdrawGrant.Command(
                        caseNumber,
                        Money.ofEuros(300),
                        new Weighing("Kleine Gruppe.", "Doppelt bezahlt.", "Zahlt sie pünktlich, genügt das.", false),
                        officer()));
        house.way().jobs();

        repaid(caseNumber, 300);

        assertThat(actions(caseNumber)).doesNotContain("Über Zinsen entscheiden");
        assertThat(tasks(caseNumber)).isEmpty();
    }

    @Test
    void leftoverMoneyThatDoesNotComeIsClaimedByANoticeAndInterestIsWaivedInWriting() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        accepted(caseNumber, 200);
        var path = path(caseNumber);
        assertThat(actions(caseNumber)).doesNotContain("Rest nicht gezahlt: Anhörung einleiten");
        assertThatThrownBy(() -> context.getBean(HearClaim.class)
                        .hear(new HearClaim.Command(
                                caseNumber, HeardClaim.About.REPAYMENT, "Nichts kam.", null, null, officer())))
                .hasMessageContaining("claim.not-possible");
        var due = context.getBean(ProofsOfUse.class).require(caseNumber).repaymentDueOn();
        clock.moveTo(HouseTime.startOf(java.util.Objects.requireNonNull(due).plusDays(1)));
        browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        browser.open(path + "/erstattung-anhoerung");
        browser.submit(path + "/erstattung-anhoerung", "text", "100,00 € sind nicht gekommen.");
        afterTheHearing(caseNumber, HeardClaim.About.REPAYMENT);
        browser.open(path + "/bescheid-erstattung");
        browser.submit(
                path + "/bescheid-erstattung",
                "text",
                "Kleine Gruppe.",
                "reason",
                "Das Geld gehört allen.",
                "choice",
                "WAIVE",
                "secondReason",
                "Die Gruppe war krank.");

        assertThat(only(caseNumber, NoticeType.REPAYMENT).remedyKind()).isNotNull();
        assertThat(tasks(caseNumber)).containsExactly(CaseTask.AWAIT_REPAYMENT);
        var payBy = context.getBean(ProofsOfUse.class).require(caseNumber).repaymentDueOn();
        clock.moveTo(HouseTime.startOf(java.util.Objects.requireNonNull(payBy).plusDays(1)));
        browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        repaid(caseNumber, 100);
        browser.open(path + "/zinsen");
        browser.submit(path + "/zinsen", "choice", "WAIVE");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(path + "/zinsen", "choice", "WAIVE", "reason", "Nur einen Tag zu spät gezahlt.");

        assertThat(only(caseNumber, NoticeType.INTEREST_WAIVER).remedyKind()).isNull();
        assertThat(letters(caseNumber, NoticeType.INTEREST)).isEmpty();
        house.way().jobs();
        assertThat(state(caseNumber)).isEqualTo(ProofState.CLOSED);
    }

    @Test
    void whatIsPaidBackDuringTheHearingLeavesNothingToDecide() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        accepted(caseNumber, 200);
        var due = context.getBean(ProofsOfUse.class).require(caseNumber).repaymentDueOn();
        clock.moveTo(HouseTime.startOf(java.util.Objects.requireNonNull(due).plusDays(1)));
        context.getBean(HearClaim.class)
                .hear(new HearClaim.Command(
                        caseNumber, HeardClaim.About.REPAYMENT, "Nichts kam.", null, null, officer()));
        house.way().jobs();

        repaid(caseNumber, 100);
        house.way().jobs();
        clock.moveByDays(60);
        house.way().jobs();

        assertThat(context.getBean(HeardClaims.class).open(caseNumber, HeardClaim.About.REPAYMENT))
                .isEmpty();
        assertThat(tasks(caseNumber)).isEmpty();
        assertThat(state(caseNumber)).isEqualTo(ProofState.CLOSED);
    }

    @Test
    void aLetterThatCameBackIsOnTheWorkListUntilItIsPostedAgain() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        context.getBean(WriteFreeLetter.class)
                .write(new WriteFreeLetter.Command(caseNumber, "Ihr Besuch", "Kommen Sie gern.", officer()));
        house.way().jobs();
        var letter = only(caseNumber, NoticeType.FREE_LETTER);
        var before = tasks(caseNumber);

        context.getBean(ReportNotDelivered.class)
                .report(new ReportNotDelivered.Command(letter.id(), "Die Adresse ist erloschen.", null, officer()));

        assertThat(tasks(caseNumber)).hasSize(before.size() + 1).contains(CaseTask.CHOOSE_DELIVERY);
        assertThat(actions(caseNumber)).contains("Andere Zustellung wählen");
        context.getBean(RecordPosting.class).post(new RecordPosting.Command(letter.id(), today(), officer()));
        assertThat(tasks(caseNumber)).isEqualTo(before);
    }

    @Test
    void aLetterToPostIsDueAtOnceAndLeavesTheGroupsOwnDayAlone() {
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        var waiting = AtTheDesk.inTheWorkList(browser, "gruppe", caseNumber);
        assertThat(waiting).contains("Nachweis");

        context.getBean(WriteFreeLetter.class)
                .write(new WriteFreeLetter.Command(caseNumber, "Ihr Besuch", "Kommen Sie gern.", officer()));
        house.way().jobs();
        context.getBean(ReportNotDelivered.class)
                .report(new ReportNotDelivered.Command(
                        only(caseNumber, NoticeType.FREE_LETTER).id(), "Kam zurück.", null, officer()));

        assertThat(AtTheDesk.inTheWorkList(browser, "meine", caseNumber))
                .contains("Brief kam nicht an: andere Zustellung wählen", "heute");
        assertThat(AtTheDesk.inTheWorkList(browser, "gruppe", caseNumber)).isEqualTo(waiting);
        clock.moveByDays(1);
        assertThat(AtTheDesk.inTheWorkList(browser, "meine", caseNumber))
                .contains("1 Tag zu spät")
                .doesNotContain("Nachweis überfällig");
    }

    @Test
    void aSentenceThatTheCityCheckedIsSignedOffByName() {
        var list = "/verwaltung/saetze";
        assertThat(browser.open(list).select("h1").text()).isEqualTo("Sätze der Briefe prüfen");

        browser.submit(list + "/19.1", "note", "Das Rechtsamt sagt: bleibt so.");

        assertThat(browser.path()).isEqualTo(list);
        assertThat(browser.page().select("li:contains(19.1)").text())
                .contains("freigegeben", "Geprüft von Malte Behrens", "Das Rechtsamt sagt: bleibt so.");
        assertThat(browser.page().select("form[action='" + list + "/19.1']")).isEmpty();
    }

    private void afterTheHearing(CaseNumber caseNumber, HeardClaim.About about) {
        house.way().jobs();
        var hearing = context.getBean(HeardClaims.class).open(caseNumber, about).orElseThrow();
        clock.moveTo(HouseTime.startOf(hearing.answerDueOn().plusDays(1)));
        house.way().jobs();
        assertThat(tasks(caseNumber))
                .contains(
                        about == HeardClaim.About.WITHDRAWAL ? CaseTask.DECIDE_WITHDRAWAL : CaseTask.DECIDE_REPAYMENT);
        browser = new AtTheDesk(context, port)
                .signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
    }

    private void accepted(CaseNumber caseNumber, int euros) {
        context.getBean(SubmitProofOfUse.class)
                .submit(new SubmitProofOfUse.Command(
                        caseNumber,
                        new ProofReport(
                                "Hundert Menschen an einer Tafel.",
                                100,
                                null,
                                List.of(new ActualCost(CostCategory.FOOD, Money.ofEuros(euros))),
                                Money.ZERO,
                                List.of()),
                        today(),
                        Channel.ONLINE,
                        Actor.applicant("9a0b")));
        house.way().jobs();
        context.getBean(AcceptProof.class).accept(new AcceptProof.Command(caseNumber, List.of(), officer()));
        house.way().jobs();
    }

    private void repaid(CaseNumber caseNumber, int euros) {
        context.getBean(RecordRepayment.class)
                .record(new RecordRepayment.Command(caseNumber, Money.ofEuros(euros), today(), officer()));
        house.way().jobs();
    }

    private java.util.UUID objection(NoticeId notice) {
        var id = context.getBean(RecordObjection.class)
                .record(new RecordObjection.Command(
                        notice, today(), Channel.PAPER, "Das sehen wir anders.", officer()));
        house.way().jobs();
        return id;
    }

    private List<String> actions(CaseNumber caseNumber) {
        return browser.open(path(caseNumber)).select("main a").eachText();
    }

    private List<IssuedNotice> letters(CaseNumber caseNumber, NoticeType type) {
        return notices.of(caseNumber).stream()
                .filter(notice -> notice.type() == type)
                .toList();
    }

    private IssuedNotice only(CaseNumber caseNumber, NoticeType type) {
        assertThat(letters(caseNumber, type)).hasSize(1);
        return letters(caseNumber, type).get(0);
    }

    private List<CaseTask> tasks(CaseNumber caseNumber) {
        return openTasks.of(caseNumber).stream().map(OpenTasks.OpenTask::kind).toList();
    }

    private ProofState state(CaseNumber caseNumber) {
        return context.getBean(ProofsOfUse.class).require(caseNumber).state();
    }

    private Actor officer() {
        return house.way().officer();
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }

    private static String path(CaseNumber caseNumber) {
        return "/schreibtisch/faelle/" + caseNumber;
    }
}
