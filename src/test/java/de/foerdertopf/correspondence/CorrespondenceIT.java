package de.foerdertopf.correspondence;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.application.LinkedAnswers;
import de.foerdertopf.application.Section;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.UndoWithdrawal;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.RemindOfReply;
import de.foerdertopf.assessment.RequestInformation;
import de.foerdertopf.counselling.HoldJointReview;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.mail.SendMails;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.RequestForInformationLetter;
import de.foerdertopf.proofofuse.RemindProof.ProofReminderSent;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.casework.PaidCase;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

class CorrespondenceIT extends IntegrationTest {

    private static final FiscalSponsor SPONSOR = new FiscalSponsor(
            "Diakonie Blumenthal e. V.",
            "Petra Cordes",
            "diakonie@example.org",
            new Address("Lange Straße 1", "28779", "Bremen"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SentMails mails;

    @Autowired
    private SendMails sendMails;

    @Autowired
    private MessageTasks tasks;

    @Autowired
    private CompleteMessageTask completeMessageTask;

    @Autowired
    private PrintMessage printMessage;

    @Autowired
    private AnswerForSponsor answerForSponsor;

    @Autowired
    private LinkedAnswers links;

    @Autowired
    private RequestInformation requestInformation;

    @Autowired
    private RemindOfReply remindOfReply;

    @Autowired
    private WithdrawApplication withdrawApplication;

    @Autowired
    private UndoWithdrawal undoWithdrawal;

    @Autowired
    private RequestChange requestChange;

    @Autowired
    private AnswerChange answerChange;

    @Autowired
    private RecordPosting recordPosting;

    @Autowired
    private Notices notices;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private GreenMail smtp;

    @Autowired
    private TransactionTemplate transaction;

    private CaseOnItsWay cases;

    @BeforeEach
    void people() {
        cases = new CaseOnItsWay(context);
    }

    @Test
    void aSponsorWhoIsNamedLaterIsAskedAndOneWhoIsStruckOutIsNot() {
        var caseNumber = cases.submitted(anApplication().ofAnInformalGroup());
        assertThat(mails.ofCase(caseNumber)).noneMatch(mail -> mail.template().equals("sponsor-asked"));

        name(caseNumber, SPONSOR);

        assertThat(sponsorState(caseNumber)).isEqualTo(SponsorState.ASKED);
        var asked = mail(caseNumber, "sponsor-asked");
        assertThat(asked.to()).isEqualTo(SPONSOR.email());
        var token = tokenIn(asked);
        assertThat(links.caseOf(token)).isEqualTo(caseNumber);

        name(caseNumber, null);

        assertThat(sponsorState(caseNumber)).isEqualTo(SponsorState.NOT_NEEDED);
        assertThatThrownBy(() -> answerForSponsor.answer(token, true, null)).isInstanceOf(NotFoundException.class);
        cases.approve(caseNumber);
    }

    @Test
    void anotherSponsorIsAskedAnewWhateverTheFirstOneSaid() {
        var caseNumber = cases.submitted(anApplication().ofAnInformalGroup().behind(SPONSOR));
        var first = tokenIn(mail(caseNumber, "sponsor-asked"));
        answerForSponsor.answer(first, true, null);

        name(caseNumber, new FiscalSponsor("Anderer Träger e. V.", "Uwe Anders", "uwe@example.org", SPONSOR.address()));

        assertThat(sponsorState(caseNumber)).isEqualTo(SponsorState.ASKED);
        assertThat(mails.ofCase(caseNumber).stream()
                        .filter(mail -> mail.template().equals("sponsor-asked"))
                        .map(SentMail::to))
                .containsExactly(SPONSOR.email(), "uwe@example.org");
    }

    @Test
    void theSameSponsorAtAnotherAddressHasSaidWhatItSaid() {
        var caseNumber = cases.submitted(anApplication().ofAnInformalGroup().behind(SPONSOR));
        answerForSponsor.answer(tokenIn(mail(caseNumber, "sponsor-asked")), true, null);

        name(caseNumber, new FiscalSponsor(SPONSOR.name(), "Neue Person", "neu@example.org", SPONSOR.address()));

        assertThat(sponsorState(caseNumber)).isEqualTo(SponsorState.CONSENTED);
        assertThat(mails.ofCase(caseNumber))
                .filteredOn(mail -> mail.template().equals("sponsor-asked"))
                .hasSize(1);
    }

    @Test
    void nobodyNeedsToWriteToASponsorWhoIsStruckOut() {
        var caseNumber = cases.submitted(anApplication()
                .ofAnInformalGroup()
                .behind(new FiscalSponsor(SPONSOR.name(), SPONSOR.contactName(), null, SPONSOR.address())));
        assertThat(tasks.of(caseNumber)).anyMatch(task -> task.doneAt() == null);

        name(caseNumber, null);

        assertThat(tasks.of(caseNumber)).allMatch(task -> task.doneAt() != null);
    }

    private void name(CaseNumber caseNumber, @Nullable FiscalSponsor sponsor) {
        var before = context.getBean(Applications.class).require(caseNumber).answers();
        context.getBean(CorrectApplication.class)
                .correct(new CorrectApplication.Command(
                        caseNumber,
                        new ApplicationAnswers(
                                before.applicantType(),
                                before.initiative(),
                                before.contact(),
                                before.responsiblePerson(),
                                sponsor,
                                before.account(),
                                before.project(),
                                before.plan(),
                                before.amountRequested(),
                                before.declarations(),
                                before.attachments()),
                        cases.officer()));
    }

    private SponsorState sponsorState(CaseNumber caseNumber) {
        return context.getBean(Applications.class).require(caseNumber).sponsorState();
    }

    private static String tokenIn(SentMail mail) {
        var found = Pattern.compile("/traeger/([\\w-]{32})").matcher(Objects.requireNonNull(mail.body()));
        assertThat(found.find()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    @Test
    void acknowledgesAnApplicationByOneMail() {
        var address = "ana." + UUID.randomUUID() + "@example.org";

        var caseNumber = cases.submittedBy(
                UUID.randomUUID(), anApplication().email(address).contact("Ana Łukasz"));

        var mail = onlyMail(caseNumber);
        assertThat(mail.to()).isEqualTo(address);
        assertThat(mail.subject()).isEqualTo("[" + caseNumber + "] Ihr Antrag ist da");
        assertThat(mail.body())
                .startsWith("Guten Tag Ana Łukasz,\n\nIhr Antrag ist da.")
                .contains("/meine/" + caseNumber, "noch nicht an")
                .doesNotContain("Fest der hundert Stühle", "300,00");
        assertThat(tasks.of(caseNumber)).isEmpty();
    }

    @Test
    void aGroupWithoutAPageGetsTheAcknowledgementByMail() {
        var caseNumber = cases.submitted(anApplication());

        var mail = onlyMail(caseNumber);
        assertThat(mail.template()).isEqualTo("application-received");
        assertThat(mail.body()).contains("hängt als PDF an dieser Nachricht", "noch nicht an");
        assertThat(mail.attachments())
                .extracting(StoredDocument::fileName)
                .containsExactly("Eingangsbestaetigung-" + caseNumber + ".pdf");
    }

    @Test
    void aGroupWithoutAPageThatWantsLettersGetsTheAcknowledgementOnPaper() {
        var caseNumber = cases.submitted(anApplication().byLetter());

        assertThat(acknowledgement(caseNumber).state()).isEqualTo(NoticeState.TO_POST);
        assertThat(onlyMail(caseNumber).attachments()).isEmpty();
    }

    @Test
    void anAcknowledgementFallsAwayOnceTheDecisionLiesReady() {
        var wantsLetters = cases.approved(anApplication().byLetter());
        var hasNoMail = cases.approved(anApplication().withoutEmail());

        cases.sent(wantsLetters);
        cases.sent(hasNoMail);

        assertThat(acknowledgement(wantsLetters).state()).isEqualTo(NoticeState.VOID);
        assertThat(tasks.of(hasNoMail).get(0).isDropped()).isTrue();
    }

    @Test
    void whatASponsorSaidFallsAwayOnceTheDecisionLiesReady() {
        var caseNumber = cases.submitted(
                anApplication().ofAnInformalGroup().withoutEmail().behind(SPONSOR));
        cases.bean(AnswerForSponsor.class)
                .record(new AnswerForSponsor.Command(
                        caseNumber,
                        true,
                        new BankAccount(SPONSOR.name(), new Iban(ApplicationFixture.anIban()), null),
                        Channel.PHONE,
                        "Anruf beim Träger",
                        cases.officer()));
        assertThat(tasks.of(caseNumber))
                .filteredOn(task -> task.subject().contains("einverstanden"))
                .singleElement()
                .satisfies(task -> assertThat(task.isDropped()).isFalse());

        cases.approve(caseNumber);
        cases.sent(caseNumber);

        assertThat(tasks.of(caseNumber))
                .filteredOn(task -> task.subject().contains("einverstanden"))
                .singleElement()
                .satisfies(task -> assertThat(task.isDropped()).isTrue());
    }

    private IssuedNotice acknowledgement(CaseNumber caseNumber) {
        return notices.of(caseNumber).stream()
                .filter(letter -> letter.type() == NoticeType.ACKNOWLEDGEMENT)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asksTheSponsorByALinkThatNobodyElseSees() {
        var caseNumber = cases.submitted(anApplication().ofAnInformalGroup().behind(SPONSOR));

        var asked = mail(caseNumber, "sponsor-asked");
        assertThat(asked.to()).isEqualTo(SPONSOR.email());
        var link = Arrays.stream(Objects.requireNonNull(asked.body()).split("\\s+"))
                .filter(word -> word.contains("/traeger/"))
                .findFirst()
                .orElseThrow();
        sendMails.sendDue();
        assertThat(mail(caseNumber, "sponsor-asked").body()).isNull();
        answerForSponsor.answer(link.substring(link.lastIndexOf('/') + 1), true, null);

        assertThat(mail(caseNumber, "sponsor-consented").body()).contains("Diakonie Blumenthal e. V. hat zugestimmt");
    }

    @Test
    void aSponsorWithoutEmailIsAskedByLetter() {
        var caseNumber = cases.submitted(anApplication()
                .ofAnInformalGroup()
                .behind(new FiscalSponsor(SPONSOR.name(), SPONSOR.contactName(), null, SPONSOR.address())));

        assertThat(tasks.of(caseNumber)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(MessageKind.LETTER);
            assertThat(task.addressee()).isEqualTo("Petra Cordes, Diakonie Blumenthal e. V.");
            assertThat(task.text()).contains("Sagen Sie es uns bitte").doesNotContain("http", "Link");
        });
    }

    @Test
    void asksForWhatIsMissingAndReminds() {
        var caseNumber = cases.submittedBy(UUID.randomUUID(), anApplication());

        assertThatThrownBy(() -> remindOfReply.remind(caseNumber, cases.officer()))
                .hasMessageContaining("request.none-open");
        request(caseNumber, "Bitte schreiben Sie die IBAN noch einmal.");
        remindOfReply.remind(caseNumber, cases.officer());
        cases.jobs();

        assertThat(mail(caseNumber, "information-requested").body())
                .contains("/meine/" + caseNumber)
                .doesNotContain("IBAN");
        assertThat(notices.of(caseNumber))
                .extracting(IssuedNotice::type)
                .containsExactly(NoticeType.ACKNOWLEDGEMENT, NoticeType.REQUEST_FOR_INFORMATION);
        assertThat(notices.of(caseNumber)).allSatisfy(letter -> {
            assertThat(letter.state()).isEqualTo(NoticeState.SENT);
            assertThat(letter.documentId()).isNotNull();
        });
        assertThat(mails.ofCase(caseNumber)).noneMatch(mail -> mail.template().equals("notice-sent"));
        assertThat(mail(caseNumber, "reply-reminder").subject()).contains("Ihre Antwort fehlt noch");
    }

    @Test
    void eachLineOfARequestIsAQuestionOfItsOwn() {
        var caseNumber = cases.submittedBy(UUID.randomUUID(), anApplication());

        request(caseNumber, "Bitte schreiben Sie die IBAN noch einmal.\nWer leitet das Projekt?\n\n");

        var letter = notices.of(caseNumber).stream()
                .filter(one -> one.type() == NoticeType.REQUEST_FOR_INFORMATION)
                .findFirst()
                .orElseThrow();
        assertThat(notices.letter(letter.id()))
                .isInstanceOfSatisfying(RequestForInformationLetter.class, asked -> assertThat(asked.gaps())
                        .extracting(RequestForInformationLetter.Gap::noticed)
                        .containsExactly("Bitte schreiben Sie die IBAN noch einmal.", "Wer leitet das Projekt?"));
    }

    @Test
    void remindsOfAnAnswerOnlyWhileThereIsTimeLeft() {
        var caseNumber = cases.submitted(anApplication());
        request(caseNumber, "Bitte schreiben Sie die IBAN noch einmal.");
        var due = context.getBean(CompletenessChecks.class).require(caseNumber).replyDueOn();

        remindOfReply.remindInTime(caseNumber, Actor.SYSTEM);

        var inTime = due != null && !HouseTime.today(clock).isAfter(due.minusDays(RemindOfReply.DAYS_BEFORE));
        assertThat(mails.ofCase(caseNumber).stream()
                        .filter(mail -> mail.template().equals("reply-reminder")))
                .hasSize(inTime ? 1 : 0);
    }

    @Test
    void aDueReviewIsToldToTheGroup() {
        var caseNumber = cases.submitted(anApplication().inMannheim());

        context.getBean(HoldJointReview.class).fallDue(caseNumber, Actor.SYSTEM);

        assertThat(mail(caseNumber, "joint-review-due").subject()).contains("gemeinsam auf Ihr Projekt");
    }

    @Test
    void withoutEmailARequestGoesOnPaperWithItsWords() {
        var caseNumber = cases.submitted(anApplication().withoutEmail().contact("Hüseyin Ğöz"));

        request(caseNumber, "Bitte schreiben Sie die IBAN noch einmal.");

        assertThat(mails.ofCase(caseNumber)).isEmpty();
        var asked = tasks.of(caseNumber).get(1);
        assertThat(asked.kind()).isEqualTo(MessageKind.LETTER);
        assertThat(asked.subject()).isEqualTo("Uns fehlt noch etwas zu Ihrem Antrag");
        assertThat(asked.text()).contains("IBAN noch einmal").doesNotContain("http", "Guten Tag");
        var letter = printMessage.print(asked.id(), cases.officer());
        assertThat(printMessage.print(asked.id(), cases.officer())).isEqualTo(letter);
        assertThat(text(documents.read(letter).bytes()))
                .contains("Guten Tag Hüseyin Ğöz", "IBAN noch einmal", caseNumber.value(), "Marktstraße 7");
    }

    @Test
    void withoutEmailAndAddressSomebodyCalls() {
        var caseNumber = cases.submitted(anApplication().withoutEmail().address(null));

        var call = tasks.of(caseNumber).get(0);
        assertThat(call.kind()).isEqualTo(MessageKind.CALL);
        assertThat(call.phone()).isEqualTo("+49 421 3920022");
        assertThat(tasks.open()).extracting(MessageToDeliver::id).contains(call.id());
        assertThatThrownBy(() -> printMessage.print(call.id(), cases.officer()))
                .hasMessageContaining("message.no-letter");
        complete(call.id());

        assertThat(tasks.open()).extracting(MessageToDeliver::id).doesNotContain(call.id());
        assertThat(tasks.require(call.id()).doneBy()).isEqualTo(cases.officer().id());
        assertThatThrownBy(() -> complete(call.id())).hasMessageContaining("message.done");
    }

    @Test
    void tellsOfEachWithdrawalOnce() {
        var caseNumber = cases.submitted(anApplication());

        withdraw(caseNumber);
        undoWithdrawal.undo(new UndoWithdrawal.Command(caseNumber, "Irrtum", cases.officer()));
        clock.moveBy(java.time.Duration.ofMinutes(1));
        withdraw(caseNumber);

        assertThat(mails.ofCase(caseNumber))
                .extracting(SentMail::template)
                .containsExactlyInAnyOrder(
                        "application-received",
                        "application-withdrawn",
                        "withdrawal-reversed",
                        "application-withdrawn");
    }

    @Test
    void mailsTheNoticeAsItWasStored() throws Exception {
        var address = "bescheid." + UUID.randomUUID() + "@example.org";
        var caseNumber = cases.approved(anApplication().email(address));

        var notice = notices.require(cases.sent(caseNumber));
        cases.bean(de.foerdertopf.notice.delivery.SendNotice.class).send(notice.id());
        sendMails.sendDue();

        var received = Arrays.stream(smtp.getReceivedMessages())
                .filter(message -> sentTo(message, address))
                .filter(message -> subject(message).contains("Ihr Bescheid ist da"))
                .toList();
        assertThat(received).hasSize(1);
        var pdf = ((Multipart) received.get(0).getContent()).getBodyPart(1);
        assertThat(pdf.getFileName()).isEqualTo("Bewilligungsbescheid-" + caseNumber + ".pdf");
        assertThat(pdf.getInputStream().readAllBytes())
                .isEqualTo(documents
                        .read(Objects.requireNonNull(notice.documentId()))
                        .bytes());
        assertThat(mail(caseNumber, "notice-sent").body()).doesNotContain("300,00", "bewilligt");
    }

    @Test
    void theGroupGetsACopyOfItsSponsorsNotice() {
        var caseNumber = cases.submitted(anApplication().ofAnInformalGroup().behind(SPONSOR));
        answerForSponsor.record(new AnswerForSponsor.Command(
                caseNumber, true, null, Channel.PHONE, "Anruf von Frau Cordes", cases.officer()));
        cases.approve(caseNumber);

        cases.sent(caseNumber);

        assertThat(mail(caseNumber, "notice-sent").to()).isEqualTo(SPONSOR.email());
        var copy = mail(caseNumber, "notice-copy");
        assertThat(copy.to()).isNotEqualTo(SPONSOR.email());
        assertThat(copy.attachments())
                .extracting(StoredDocument::fileName)
                .containsExactly(
                        "Bewilligungsbescheid-" + caseNumber + ".pdf", "Lesehilfe-Deutsch-" + caseNumber + ".pdf");
    }

    @Test
    void aGroupWithoutEmailGetsItsCopyOnPaperAfterThePosting() {
        var caseNumber = cases.submitted(
                anApplication().ofAnInformalGroup().behind(SPONSOR).withoutEmail());
        answerForSponsor.record(new AnswerForSponsor.Command(
                caseNumber, true, null, Channel.PHONE, "Anruf von Frau Cordes", cases.officer()));
        cases.approve(caseNumber);
        var notice = cases.sent(caseNumber);
        var before = tasks.of(caseNumber).size();

        recordPosting.post(new RecordPosting.Command(notice, today(), cases.officer()));

        assertThat(tasks.of(caseNumber)).hasSize(before + 1);
        assertThat(tasks.of(caseNumber))
                .filteredOn(task -> !task.isDropped())
                .last()
                .satisfies(copy -> {
                    assertThat(copy.attachment())
                            .isEqualTo(notices.require(notice).documentId());
                    assertThat(copy.address()).isEqualTo("Marktstraße 7, 28779 Bremen");
                });
    }

    @Test
    void answersAWishToChange() {
        var caseNumber = cases.approved(anApplication());
        var end = today().plusYears(1);
        var period = requestChange.request(
                new RequestChange.Command(caseNumber, ChangeKind.PERIOD, "Regen", end, null, null, cases.officer()));
        var costs = requestChange.request(new RequestChange.Command(
                caseNumber, ChangeKind.COST_ITEMS, "Mehr Essen", null, null, null, cases.officer()));

        answerChange.answer(new AnswerChange.Command(period, true, "", cases.officer()));
        answerChange.answer(new AnswerChange.Command(costs, false, "Der Plan lässt das nicht zu.", cases.officer()));

        assertThat(mail(caseNumber, "change-accepted").body()).contains("der Zeitraum des Projekts");
        assertThat(mail(caseNumber, "change-refused").body()).contains("die Ausgaben im Plan");
    }

    @Test
    void tellsWhenMoneyIsOnItsWay() {
        var caseNumber = cases.approved(anApplication());
        var payment = new PaymentId(UUID.randomUUID());
        var executed = new PaymentExecuted(
                caseNumber,
                payment,
                caseNumber + "-R1",
                Money.ofEuros(300),
                today(),
                true,
                clock.instant(),
                Actor.SYSTEM);

        publish(executed);
        publish(executed);

        assertThat(mail(caseNumber, "payment-executed").body())
                .contains("300,00")
                .doesNotContain("Das ist ein Teil");
    }

    @Test
    void tellsThatMoneyCameBackFromAnAccountThatIsWrong() {
        var house = new PaidCase(context);
        var caseNumber = cases.approved(anApplication());
        cases.sent(caseNumber);
        var payment = house.pay(caseNumber, null);
        clock.moveBy(Duration.ofMinutes(1));

        cases.bean(MarkPaymentReturned.class)
                .mark(new MarkPaymentReturned.Command(payment, today(), "AC04", cases.officer()));

        assertThat(mail(caseNumber, "payment-returned").body())
                .contains("Bitte nennen Sie uns ein Konto", "nicht verloren", "rufen wir Sie danach zurück");
    }

    @Test
    void offersHelpBeforeItAsksForTheProof() {
        var caseNumber = cases.submittedBy(UUID.randomUUID(), anApplication());
        cases.approve(caseNumber);

        remind(caseNumber, false);
        clock.moveByDays(1);
        remind(caseNumber, true);

        assertThat(mail(caseNumber, "proof-reminder").body()).contains("Wir helfen gern dabei", "/nachweis");
        assertThat(mail(caseNumber, "proof-overdue").body()).contains("Mehr Zeit ist möglich");
    }

    private void remind(CaseNumber caseNumber, boolean overdue) {
        publish(new ProofReminderSent(caseNumber, today().plusDays(14), overdue, clock.instant(), Actor.SYSTEM));
    }

    private void publish(AuditedEvent event) {
        transaction.executeWithoutResult(status -> context.publishEvent(event));
    }

    private void request(CaseNumber caseNumber, String text) {
        requestInformation.request(new RequestInformation.Command(
                caseNumber, Set.of(Section.ACCOUNT), today().plusDays(14), text, cases.officer()));
    }

    private void complete(UUID task) {
        completeMessageTask.complete(
                new CompleteMessageTask.Command(task, "Mit Herrn Brüggemannsen gesprochen", cases.officer()));
    }

    private void withdraw(CaseNumber caseNumber) {
        withdrawApplication.withdraw(
                new WithdrawApplication.Command(caseNumber, Channel.PHONE, "Anruf", cases.officer()));
    }

    private SentMail onlyMail(CaseNumber caseNumber) {
        assertThat(mails.ofCase(caseNumber)).hasSize(1);
        return mails.ofCase(caseNumber).get(0);
    }

    private SentMail mail(CaseNumber caseNumber, String template) {
        var found = mails.ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(template))
                .toList();
        assertThat(found).as(template).hasSize(1);
        return found.get(0);
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }

    private static boolean sentTo(jakarta.mail.internet.MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().contains(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace("\u00a0", " ")
                    .replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
