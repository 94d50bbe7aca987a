package de.foerdertopf.notice.delivery;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.decision.TakeBackDecision;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.notice.remedy.RecordRemedyWaiver;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseJson;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class NoticeIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PreviewNotice previewNotice;

    @Autowired
    private IssueNotice issueNotice;

    @Autowired
    private RenderNotice renderNotice;

    @Autowired
    private SendNotice sendNotice;

    @Autowired
    private RecordPosting recordPosting;

    @Autowired
    private ReportNotDelivered reportNotDelivered;

    @Autowired
    private RecordRemedyWaiver recordRemedyWaiver;

    @Autowired
    private RecordObjection recordObjection;

    @Autowired
    private DecideObjection decideObjection;

    @Autowired
    private TakeBackDecision takeBackDecision;

    @Autowired
    private AnswerForSponsor answerForSponsor;

    @Autowired
    private Notices notices;

    @Autowired
    private Objections objections;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private Pots pots;

    private CaseOnItsWay cases;

    @BeforeEach
    void people() {
        cases = new CaseOnItsWay(context);
    }

    @Test
    void issuesRendersAndMailsAnApproval() {
        var caseNumber = cases.approved(anApplication());

        var id = issueNotice.issue(command(caseNumber));
        assertThat(notices.approvalSent(caseNumber)).isFalse();
        renderNotice.render(id);
        assertThat(sendNotice.send(id)).isEqualTo(NoticeChannel.EMAIL);

        var notice = notices.require(id);
        assertThat(notice.type()).isEqualTo(NoticeType.APPROVAL);
        assertThat(notice.number()).isEqualTo(2);
        assertThat(notice.state()).isEqualTo(NoticeState.SENDING);
        assertThat(notice.leftOn()).isNull();
        assertThat(notices.approvalSent(caseNumber)).isFalse();
        MailsOfLetters.taken(context);
        notice = notices.require(id);
        assertThat(notice.state()).isEqualTo(NoticeState.SENT);
        assertThat(notice.leftOn()).isEqualTo(today());
        assertThat(notice.deliveredOn()).isAfter(today());
        assertThat(notice.finalOn()).isAfter(today().plusMonths(1));
        assertThat(notices.approvalSent(caseNumber)).isTrue();
        var pdf = documents.read(Objects.requireNonNull(notice.documentId()));
        assertThat(pdf.document().sha256()).isEqualTo(notice.sha256());
        assertThat(pdf.document().fileName()).isEqualTo("Bewilligungsbescheid-" + caseNumber + ".pdf");
        assertThat(text(pdf.bytes()))
                .contains("Bewilligungsbescheid", caseNumber.value(), "300,00 €", "Jutta Weidenbach")
                .contains("dreihundert Euro", "Rechtsbehelfsbelehrung", "Nachweis.")
                .doesNotContain("{{", "null");
    }

    @Test
    void aPreviewIsTheLetterAndKeepsNothing() {
        var caseNumber = cases.approved(anApplication());

        var preview = previewNotice.preview(command(caseNumber));

        assertThat(notices.ofDecision(caseNumber)).isEmpty();
        var id = issueNotice.issue(command(caseNumber));
        renderNotice.render(id);
        var stored = documents.read(Objects.requireNonNull(notices.require(id).documentId()));
        assertThat(stored.bytes()).isEqualTo(preview);
    }

    @Test
    void printsTheOfficersOwnParagraph() {
        var caseNumber = cases.approved(anApplication());

        var pdf = previewNotice.preview(
                new IssueNotice.Command(caseNumber, "Wir freuen uns auf das Fest {{amount}}.", cases.officer()));

        assertThat(text(pdf)).contains("Wir freuen uns auf das Fest {{amount}}.");
    }

    @Test
    void renderingAndSendingTwiceDoNothingTwice() {
        var caseNumber = cases.approved(anApplication());
        var id = cases.sent(caseNumber);
        var before = notices.require(id);

        renderNotice.render(id);
        sendNotice.send(id);

        assertThat(notices.require(id)).isEqualTo(before);
    }

    @Test
    void aDecisionHasOneLetter() {
        var caseNumber = cases.approved(anApplication());
        issueNotice.issue(command(caseNumber));

        assertThatThrownBy(() -> issueNotice.issue(command(caseNumber))).hasMessageContaining("notice.already-issued");
    }

    /** A mark in the place of a name is no notice: the group is asked how it writes itself in Latin letters. */
    @Test
    void nothingIsIssuedWithLettersThatCannotBePrinted() {
        assertThatThrownBy(() -> cases.approved(anApplication().of("友谊协会"))).hasMessageContaining("NAME_UNPRINTABLE");
        var unprintable = cases.submitted(anApplication().volunteers(0));
        cases.decide(unprintable, Outcome.REJECTED, Money.ZERO, "Das Ehrenamt fehlt: 友谊协会.");
        assertThatThrownBy(() -> issueNotice.issue(command(unprintable)))
                .hasMessageContaining("notice.unprintable [0]");

        for (var name : List.of("Mahber Tigrinya", "Sommerfest \ud83c\udf89", "انجمن همسایه‌ها", "Łukasz Žáková")) {
            assertThat(issueNotice.issue(command(cases.approved(anApplication().of(name)))))
                    .isNotNull();
        }
    }

    /** The group keeps its own name; its letters write the one that they can print. */
    @Test
    void lettersWriteTheLatinSpellingOfANameWhichTheyCannotPrint() {
        for (var fixture : List.of(
                anApplication(),
                anApplication().ofAnInformalGroup().responsible(new ResponsiblePerson("陈美", "Chen Mei", null, null)))) {
            var mark = UUID.randomUUID().toString().substring(0, 8);
            var latin = "Youyi Xiehui " + mark;
            var caseNumber = cases.approved(fixture.of("友谊协会 " + mark, latin).contact("王小明", "Wang Xiaoming"));
            issueNotice.issue(command(caseNumber));

            var letters = notices.of(caseNumber);
            assertThat(letters)
                    .extracting(IssuedNotice::type)
                    .contains(NoticeType.ACKNOWLEDGEMENT, NoticeType.APPROVAL);
            assertThat(letters).allSatisfy(letter -> {
                var frozen = notices.letter(letter.id());
                assertThat(frozen.head().addressLines().get(0)).isIn(latin, "Chen Mei");
                assertThat(HouseJson.MAPPER.writeValueAsString(frozen))
                        .contains(latin)
                        .doesNotContainPattern("\\p{IsHan}");
            });
        }
    }

    @Test
    void nothingIsIssuedWithoutADecision() {
        var caseNumber = cases.submitted(anApplication());

        assertThatThrownBy(() -> issueNotice.issue(command(caseNumber))).hasMessageContaining("notice.no-decision");
    }

    @Test
    void noMachineIssuesADecision() {
        var caseNumber = cases.approved(anApplication());

        assertThatThrownBy(() -> issueNotice.issue(new IssueNotice.Command(caseNumber, null, Actor.SYSTEM)))
                .hasMessageContaining("notice.person-needed");
    }

    @Test
    void aLetterOnPaperCountsFromItsPosting() {
        var caseNumber = cases.approved(anApplication().withoutEmail());
        var id = cases.sent(caseNumber);
        assertThat(notices.require(id).state()).isEqualTo(NoticeState.TO_POST);
        assertThat(notices.toPost()).extracting(IssuedNotice::id).contains(id);
        assertThat(notices.approvalSent(caseNumber)).isFalse();
        var issuedOn = today();
        clock.moveByDays(1);

        assertThatThrownBy(() -> post(id, today().plusDays(1))).hasMessageContaining("notice.posted-in-future");
        assertThatThrownBy(() -> post(id, issuedOn.minusDays(1))).hasMessageContaining("notice.posted-before-issue");
        post(id, issuedOn);

        assertThat(notices.require(id).channel()).isEqualTo(NoticeChannel.LETTER);
        assertThat(notices.require(id).leftOn()).isEqualTo(issuedOn);
        assertThat(notices.approvalSent(caseNumber)).isTrue();
        assertThat(notices.toPost()).extracting(IssuedNotice::id).doesNotContain(id);
        assertThatThrownBy(() -> post(id, issuedOn)).hasMessageContaining("notice.nothing-to-post");
    }

    @Test
    void anAddressWithoutStreetIsNoneForALetter() {
        var caseNumber = cases.approved(anApplication().withoutEmail().address(new Address("", "28779", "Bremen")));

        assertThatThrownBy(() -> issueNotice.issue(command(caseNumber))).hasMessageContaining("notice.address-missing");
    }

    @Test
    void aLetterNeedsAnAddressUnlessItIsHandedOver() {
        var caseNumber = cases.approved(anApplication().withoutEmail().address(null));

        assertThatThrownBy(() -> issueNotice.issue(command(caseNumber))).hasMessageContaining("notice.address-missing");
        var id = issueNotice.issue(new IssueNotice.Command(caseNumber, null, NoticeChannel.HAND_OVER, cases.officer()));
        renderNotice.render(id);
        sendNotice.send(id);
        recordPosting.post(new RecordPosting.Command(id, NoticeChannel.HAND_OVER, today(), cases.officer()));

        assertThat(notices.require(id).deliveredOn()).isEqualTo(today());
    }

    @Test
    void nobodyIsMailedWhoDidNotAskForIt() {
        var caseNumber = cases.approved(anApplication().byLetter());

        assertThatThrownBy(() -> issueNotice.issue(
                        new IssueNotice.Command(caseNumber, null, NoticeChannel.EMAIL, cases.officer())))
                .hasMessageContaining("notice.mail-not-wanted");
        assertThat(sendNotice.send(rendered(caseNumber))).isEqualTo(NoticeChannel.LETTER);
    }

    @Test
    void aLetterThatCameBackIsNotDeliveredAndGoesOutAgain() {
        var caseNumber = cases.approved(anApplication().byLetter());
        var id = cases.sent(caseNumber);
        post(id, today());

        reportNotDelivered.report(
                new ReportNotDelivered.Command(id, "Empfänger unbekannt verzogen", null, cases.officer()));

        assertThat(notices.approvalSent(caseNumber)).isFalse();
        assertThat(notices.require(id).deliveredOn()).isNull();
        assertThat(notices.toPost()).extracting(IssuedNotice::id).contains(id);
        clock.moveByDays(2);
        post(id, today());
        assertThat(notices.require(id).deliveredOn()).isAfter(today());
    }

    @Test
    void aLetterThatCameLaterIsDeliveredLater() {
        var caseNumber = cases.approved(anApplication());
        var id = cases.sent(caseNumber);
        var fiction = Objects.requireNonNull(notices.require(id).deliveredOn());
        clock.moveByDays(9);

        assertThatThrownBy(() -> arrived(id, fiction)).hasMessageContaining("notice.received-before-fiction");
        arrived(id, today());

        assertThat(notices.require(id).deliveredOn()).isEqualTo(today());
        assertThat(notices.require(id).finalOn()).isAfter(today().plusMonths(1));
    }

    @Test
    void becomesFinalByTimeOrByWaiver() {
        var waived = cases.sent(cases.approved(anApplication()));
        var waiting = cases.sent(cases.approved(anApplication()));

        recordRemedyWaiver.waive(new RecordRemedyWaiver.Command(waived, today(), cases.officer()));

        assertThat(notices.require(waived).isFinalOn(today())).isTrue();
        var last = Objects.requireNonNull(notices.require(waiting).finalOn());
        assertThat(notices.require(waiting).isFinalOn(last.minusDays(1))).isFalse();
        assertThat(notices.require(waiting).isFinalOn(last)).isTrue();
        assertThatThrownBy(() ->
                        recordRemedyWaiver.waive(new RecordRemedyWaiver.Command(waived, today(), cases.officer())))
                .hasMessageContaining("notice.waived");
    }

    @Test
    void anObjectionInTimeHoldsUpFinalityUntilItIsDecided() {
        var caseNumber = cases.approved(anApplication());
        var id = cases.sent(caseNumber);

        var objection = object(id);

        assertThat(notices.require(id).finalOn()).isNull();
        assertThatThrownBy(() -> object(id)).hasMessageContaining("notice.contested");
        assertThatThrownBy(() -> decideObjection.decide(
                        new DecideObjection.Command(objection, RaisedObjection.Outcome.REJECTED, " ", cases.officer())))
                .hasMessageContaining("reason.missing");
        decideObjection.decide(new DecideObjection.Command(
                objection, RaisedObjection.Outcome.REJECTED, "Die Auflage ist rechtmäßig.", cases.officer()));
        assertThat(notices.require(id).finalOn())
                .as("the answer still lies in the house")
                .isNull();
        cases.jobs();
        var answer = notices.of(caseNumber).stream()
                .filter(letter -> letter.type() == NoticeType.OBJECTION_DECISION)
                .findFirst()
                .orElseThrow();
        assertThat(answer.state()).isEqualTo(NoticeState.TO_POST);
        post(answer.id(), today());
        assertThat(notices.require(id).finalOn()).isAfter(today().plusMonths(1));
        assertThat(objections.of(caseNumber)).singleElement().satisfies(raised -> {
            assertThat(raised.inTime()).isTrue();
            assertThat(raised.isOpen()).isFalse();
        });
    }

    @Test
    void aLateObjectionDoesNotUndoFinality() {
        var caseNumber = cases.approved(anApplication());
        var id = cases.sent(caseNumber);
        var finalOn = Objects.requireNonNull(notices.require(id).finalOn());
        clock.moveTo(HouseTime.startOf(finalOn));

        object(id);

        assertThat(notices.require(id).finalOn()).isEqualTo(finalOn);
        assertThat(objections.of(caseNumber))
                .singleElement()
                .extracting(RaisedObjection::inTime)
                .isEqualTo(false);
    }

    @Test
    void nothingIsContestedThatHasNotLeft() {
        var caseNumber = cases.approved(anApplication());
        var id = issueNotice.issue(command(caseNumber));

        assertThatThrownBy(() -> object(id)).hasMessageContaining("notice.not-sent");
    }

    @Test
    void aDecisionIsTakenBackWhileItsLetterLiesInTheHouse() {
        var caseNumber = cases.approved(anApplication().byLetter());
        var id = cases.sent(caseNumber);

        takeBack(caseNumber);

        assertThat(notices.require(id).state()).isEqualTo(NoticeState.VOID);
        assertThatThrownBy(() -> post(id, today())).hasMessageContaining("notice.nothing-to-post");
        cases.approve(caseNumber);
        var second = cases.sent(caseNumber);
        assertThat(notices.require(second).number()).isEqualTo(3);
        post(second, today());
        assertThat(notices.ofDecision(caseNumber).map(IssuedNotice::id)).contains(second);
    }

    @Test
    void aVoidLetterIsNeitherRenderedNorSent() {
        var caseNumber = cases.approved(anApplication());
        var id = issueNotice.issue(command(caseNumber));
        takeBack(caseNumber);

        assertThatThrownBy(() -> renderNotice.render(id)).hasMessageContaining("notice.moved-on");
        assertThatThrownBy(() -> sendNotice.send(id)).hasMessageContaining("notice.moved-on");
    }

    @Test
    void whatHasLeftTheHouseStands() {
        var caseNumber = cases.approved(anApplication());
        cases.sent(caseNumber);

        assertThatThrownBy(() -> takeBack(caseNumber)).hasMessageContaining("decision.letter-issued");
    }

    @Test
    void aPartialApprovalRefusesTheRestWithReasons() {
        var caseNumber = cases.submitted(anApplication().inMannheim().requesting(Money.ofCents(500_001)));
        cases.decide(
                caseNumber,
                Outcome.PARTIALLY_APPROVED,
                Money.ofEuros(5000),
                "Der Zuschuss für ein Projekt beträgt höchstens 5.000,00\u00a0€. Der Höchstbetrag sorgt dafür, dass das Geld für viele Projekte reicht.");

        var letter = text(previewNotice.preview(command(caseNumber)));

        assertThat(letter)
                .contains("5.000,01 €", "0,01 €", "lehnen wir den Antrag ab", "LVwVfG", "in Mannheim einzulegen")
                .contains("100,01", "Der Höchstbetrag sorgt dafür")
                .containsOnlyOnce("beträgt der Zuschuss für ein Projekt höchstens")
                .doesNotContain("Der Zuschuss für ein Projekt beträgt höchstens");
    }

    @Test
    void aRejectionSaysItsGroundsAndTheNextRound() {
        var caseNumber = cases.submitted(anApplication().volunteers(0));
        cases.decide(
                caseNumber,
                Outcome.REJECTED,
                Money.ZERO,
                "Im Projekt arbeitet niemand ehrenamtlich mit. Das ist nötig.");

        var letter = text(previewNotice.preview(command(caseNumber)));

        assertThat(letter)
                .contains("Ablehnungsbescheid", "Es arbeitet niemand ehrenamtlich mit", "Das ist nötig.")
                .contains("Rechtsbehelfsbelehrung")
                .doesNotContain("Nebenbestimmungen");
    }

    @Test
    void theSponsorIsAddresseeAndHasADutyOfItsOwn() {
        var caseNumber = cases.submitted(anApplication()
                .ofAnInformalGroup()
                .behind(new FiscalSponsor(
                        "Diakonie Blumenthal e. V.",
                        "Petra Cordes",
                        "diakonie@example.org",
                        new de.foerdertopf.applicant.Address("Lange Straße 1", "28779", "Bremen"))));
        answerForSponsor.record(new AnswerForSponsor.Command(
                caseNumber, true, null, Channel.PHONE, "Anruf von Frau Cordes", cases.officer()));
        cases.approve(caseNumber);

        var letter = text(previewNotice.preview(command(caseNumber)));

        assertThat(letter).contains("dem Träger Diakonie Blumenthal e. V. für die Gruppe", "Weiterleiten.");
    }

    @Test
    void childrenAreProtectedBeforeMoneyIsPaid() {
        var caseNumber = cases.approved(anApplication().withMinors());

        assertThat(text(previewNotice.preview(command(caseNumber))))
                .contains("Kinder schützen.", "Wir zahlen erst, wenn");
    }

    @Test
    void keepsTheProofThatWasAskedFor() {
        var caseNumber = cases.approved(anApplication());
        cases.sent(caseNumber);

        assertThat(notices.grantTerms(caseNumber)).hasValueSatisfying(terms -> {
            assertThat(terms.amount()).isEqualTo(Money.ofEuros(300));
            assertThat(terms.proof().isSimple()).isTrue();
            assertThat(terms.provisions()).isNotEmpty();
        });
        assertThat(pots.pot(ApplicationFixture.BREMEN, fiscalYear(caseNumber)).committed())
                .isGreaterThanOrEqualTo(Money.ofEuros(300));
    }

    private de.foerdertopf.shared.FiscalYear fiscalYear(CaseNumber caseNumber) {
        return new de.foerdertopf.shared.FiscalYear(
                Integer.parseInt(List.of(caseNumber.value().split("-")).get(1)));
    }

    private NoticeId rendered(CaseNumber caseNumber) {
        var id = issueNotice.issue(command(caseNumber));
        renderNotice.render(id);
        return id;
    }

    private IssueNotice.Command command(CaseNumber caseNumber) {
        return new IssueNotice.Command(caseNumber, null, cases.officer());
    }

    private void post(NoticeId id, LocalDate day) {
        recordPosting.post(new RecordPosting.Command(id, day, cases.officer()));
    }

    private void arrived(NoticeId id, LocalDate day) {
        reportNotDelivered.report(new ReportNotDelivered.Command(id, "kam später an", day, cases.officer()));
    }

    private java.util.UUID object(NoticeId id) {
        return recordObjection.record(
                new RecordObjection.Command(id, today(), Channel.PAPER, "Ich widerspreche.", cases.officer()));
    }

    private void takeBack(CaseNumber caseNumber) {
        takeBackDecision.takeBack(new TakeBackDecision.Command(caseNumber, "Betrag falsch", cases.officer()));
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace("\u00a0", " ")
                    .replaceAll("\\s+", " ");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
