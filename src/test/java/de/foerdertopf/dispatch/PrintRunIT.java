package de.foerdertopf.dispatch;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.correspondence.CompleteMessageTask;
import de.foerdertopf.correspondence.MessageTasks;
import de.foerdertopf.decision.TakeBackDecision;
import de.foerdertopf.dispatch.PrintedLetter.State;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.writing.EnvelopeWindow;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters of a day become one file for the print shop, and one day of posting. */
class PrintRunIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private LettersToPrint lettersToPrint;

    @Autowired
    private MakePrintRun makePrintRun;

    @Autowired
    private PostPrintRun postPrintRun;

    @Autowired
    private CancelPrintRun cancelPrintRun;

    @Autowired
    private PrintRuns runs;

    @Autowired
    private Notices notices;

    @Autowired
    private MessageTasks messages;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private JdbcClient sql;

    private CaseOnItsWay cases;

    @BeforeEach
    void openTheHouse() {
        cases = new CaseOnItsWay(context);
    }

    @Test
    void allLettersStandInOneFileAsTheyWereIssued() throws IOException {
        var first = issued("Nachbarschaft Eins e. V.");
        var second = issued("Nachbarschaft Zwei e. V.");
        var message = cases.submitted(
                anApplication().withoutEmail().of("Nachbarschaft Drei e. V.").contact("Änne Öztürk"));

        var run = runs.require(make(first.caseNumber(), second.caseNumber(), message));

        var file = documents.read(Objects.requireNonNull(run.file()));
        assertThat(file.document().sha256()).isEqualTo(run.sha256());
        var pdf = file.bytes();
        var letters = runs.letters(run.id());
        assertThat(letters).allSatisfy(letter -> assertThat(letter.firstPage()).isOdd());
        for (var notice : List.of(first, second)) {
            var place = place(letters, notice.id());
            var letter = documents.read(Objects.requireNonNull(notice.documentId()));
            assertThat(letter.document().sha256()).isEqualTo(notice.sha256());
            for (var page = 1; page <= PdfProof.pages(letter.bytes()); page++) {
                assertThat(PdfProof.signs(pdf, place.firstPage() + page - 1))
                        .as("page %s of %s", page, notice.caseNumber())
                        .isNotEmpty()
                        .isEqualTo(PdfProof.signs(letter.bytes(), page));
            }
            assertThat(place.lastPage() - place.firstPage() + 1).isEqualTo(PdfProof.pages(letter.bytes()));
            EnvelopeWindow.holds("28779", PdfProof.signs(pdf, place.firstPage()));
        }
        var last = letters.get(letters.size() - 1);
        assertThat(PdfProof.pages(pdf)).isEqualTo(last.firstPage() - 1 + 2 * last.sheets());
        try (var document = PdfProof.open(pdf)) {
            assertEveryFontIsInside(document);
        }
    }

    @Test
    void theListAtTheHeadCountsTheLettersAndTellsNothingOfThem() throws IOException {
        var notice = issued("Nachbarschaft mit Liste e. V.");

        var run = runs.require(make(notice.caseNumber()));

        var place = place(runs.letters(run.id()), notice.id());
        var list = new StringBuilder();
        for (var page = 1; page < place.firstPage(); page++) {
            PdfProof.signs(bytes(run), page).forEach(sign -> list.append(sign.text()));
        }
        assertThat(PdfProof.bare(list.toString()))
                .contains(PdfProof.bare(run.number()), notice.caseNumber().value())
                .contains("NachbarschaftmitListee.V.", "28779Bremen")
                .contains("Seite1von1", place.firstPage() + "bis" + place.lastPage())
                .doesNotContain("Bewilligung")
                .doesNotContain("300,00")
                .doesNotContain("Stühle");
    }

    @Test
    void aLetterIsInOneLivingRunOnly() {
        var notice = issued("Nachbarschaft nur einmal e. V.");
        var run = make(notice.caseNumber());

        assertThat(ready(notice.caseNumber())).isEmpty();
        assertThatThrownBy(() -> makePrintRun.make(new MakePrintRun.Command(
                        ApplicationFixture.BREMEN,
                        List.of(new LetterRef(LetterRef.Kind.NOTICE, notice.id().value())),
                        cases.officer())))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("print-run.changed");

        cancelPrintRun.cancel(new CancelPrintRun.Command(run, cases.officer()));
        assertThat(runs.letters(run)).extracting(PrintedLetter::state).containsOnly(State.CANCELLED);
        assertThat(runs.require(make(notice.caseNumber())).state()).isEqualTo(PrintRunState.MADE);
    }

    @Test
    void oneDayOfPostingCountsForAllAndNoFailureStopsTheRest() {
        var plain = issued("Nachbarschaft Post e. V.");
        var handedOver = issued("Nachbarschaft schon weg e. V.");
        var takenBack = issued("Nachbarschaft zurück e. V.");
        var broken = issued("Nachbarschaft ohne Recht e. V.");
        var run = make(plain.caseNumber(), handedOver.caseNumber(), takenBack.caseNumber(), broken.caseNumber());
        var today = HouseTime.today(clock);
        cases.bean(RecordPosting.class).post(new RecordPosting.Command(handedOver.id(), today, cases.officer()));
        cases.bean(TakeBackDecision.class)
                .takeBack(new TakeBackDecision.Command(takenBack.caseNumber(), "Zahl vertauscht.", cases.officer()));
        lawOf(broken, "XX");

        var waiting = postPrintRun.post(new PostPrintRun.Command(run, today, cases.officer()));

        assertThat(waiting).isEqualTo(1);
        assertThat(runs.require(run).state()).isEqualTo(PrintRunState.MADE);
        var letters = runs.letters(run);
        assertThat(place(letters, plain.id()).state()).isEqualTo(State.POSTED);
        assertThat(notices.require(plain.id()).leftOn()).isEqualTo(today);
        assertThat(place(letters, handedOver.id()).state()).isEqualTo(State.LEFT_ALONE);
        assertThat(place(letters, takenBack.id()).state()).isEqualTo(State.LEFT_ALONE);
        assertThat(notices.require(takenBack.id()).state()).isEqualTo(NoticeState.VOID);
        assertThat(place(letters, broken.id()).state()).isEqualTo(State.TO_POST);
        assertThat(place(letters, broken.id()).problem()).isEqualTo("dispatch.failed");
        assertThatThrownBy(() -> cancelPrintRun.cancel(new CancelPrintRun.Command(run, cases.officer())))
                .hasMessageContaining("print-run.partly-posted");

        lawOf(broken, "HB");
        assertThat(postPrintRun.post(new PostPrintRun.Command(run, today, cases.officer())))
                .isZero();
        assertThat(runs.require(run).postedOn()).isEqualTo(today);
        assertThatThrownBy(() -> postPrintRun.post(new PostPrintRun.Command(run, today, cases.officer())))
                .hasMessageContaining("print-run.not-open");
    }

    @Test
    void aMessageOnPaperIsDoneWhenItsRunIsPosted() {
        var caseNumber = cases.submitted(anApplication().withoutEmail());
        var run = make(caseNumber);
        var today = HouseTime.today(clock);

        assertThatThrownBy(() -> postPrintRun.post(new PostPrintRun.Command(run, today.plusDays(1), cases.officer())))
                .hasMessageContaining("print-run.posted-in-future");
        assertThatThrownBy(() -> postPrintRun.post(new PostPrintRun.Command(run, today.minusDays(1), cases.officer())))
                .hasMessageContaining("print-run.posted-before-made");
        postPrintRun.post(new PostPrintRun.Command(run, today, cases.officer()));

        assertThat(messages.of(caseNumber)).isNotEmpty().allSatisfy(message -> {
            assertThat(message.isDone()).isTrue();
            assertThat(message.note()).isEqualTo(runs.require(run).number());
        });
    }

    @Test
    void whatWasToldMeanwhileIsLeftAlone() {
        var caseNumber = cases.submitted(anApplication().withoutEmail());
        var run = make(caseNumber);
        messages.of(caseNumber).forEach(message -> cases.bean(CompleteMessageTask.class)
                .complete(new CompleteMessageTask.Command(message.id(), "Am Tresen gesagt.", cases.officer())));

        postPrintRun.post(new PostPrintRun.Command(run, HouseTime.today(clock), cases.officer()));

        assertThat(runs.letters(run)).extracting(PrintedLetter::state).containsOnly(State.LEFT_ALONE);
        assertThat(runs.require(run).state()).isEqualTo(PrintRunState.POSTED);
    }

    private IssuedNotice issued(String group) {
        var caseNumber = cases.approved(anApplication().byLetter().of(group));
        cases.sent(caseNumber);
        return notices.ofDecision(caseNumber).orElseThrow();
    }

    private PrintRunId make(CaseNumber... of) {
        return makePrintRun.make(new MakePrintRun.Command(ApplicationFixture.BREMEN, ready(of), cases.officer()));
    }

    private List<LetterRef> ready(CaseNumber... of) {
        return lettersToPrint.of(ApplicationFixture.BREMEN).stream()
                .filter(letter -> Arrays.asList(of).contains(letter.caseNumber()))
                .map(LetterToPrint::ref)
                .toList();
    }

    private static PrintedLetter place(List<PrintedLetter> letters, NoticeId notice) {
        return letters.stream()
                .filter(letter -> notice.value().equals(letter.notice()))
                .findFirst()
                .orElseThrow();
    }

    private byte[] bytes(PrintRunView run) {
        return documents.read(Objects.requireNonNull(run.file())).bytes();
    }

    /** A Land whose periods nobody knows: recording its posting fails for a technical reason. */
    private void lawOf(IssuedNotice notice, String land) {
        sql.sql("update foerdertopf.notice set land = ? where id = ?")
                .params(land, notice.id().value())
                .update();
    }

    private static void assertEveryFontIsInside(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            var resources = page.getResources();
            if (resources != null) {
                for (var name : resources.getFontNames()) {
                    assertThat(resources.getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }
}
