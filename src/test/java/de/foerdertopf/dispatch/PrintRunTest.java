package de.foerdertopf.dispatch;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.Identities;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrintRunTest {

    private static final Instant AT = Instant.parse("2025-04-01T07:12:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 4, 1);
    private static final FundCode FUND = new FundCode("bremen-stadtteilfonds");
    private static final Actor OFFICER = Actor.staff("officer");
    private static final StoredDocument FILE = new StoredDocument(
            new DocumentId(UUID.randomUUID()), "druck.pdf", "application/pdf", RetentionClass.CASE, "abc", 7, AT);

    @Test
    void aPersonMakesARun() {
        refuses("print-run.person-needed", () -> new PrintRun.Opening(FUND, "SFHB", 3, AT, Actor.SYSTEM));
        refuses("print-run.person-needed", () -> new PrintRun.Opening(FUND, "SFHB", 3, AT, Actor.applicant("group")));

        assertThat(made().number()).isEqualTo("SFHB-2025-D03");
    }

    @Test
    void aRunIsPostedBetweenItsMakingAndToday() {
        var run = made();
        refuses("print-run.posted-in-future", () -> run.requirePostable(TODAY.plusDays(1), TODAY));
        refuses("print-run.posted-before-made", () -> run.requirePostable(TODAY.minusDays(1), TODAY));

        run.requirePostable(TODAY, TODAY);
        run.posted(TODAY, OFFICER);

        assertThat(run.view())
                .extracting(PrintRunView::state, PrintRunView::postedOn, PrintRunView::postedBy)
                .containsExactly(PrintRunState.POSTED, TODAY, "officer");
    }

    @Test
    void aRunEndsOnce() {
        var posted = made();
        posted.posted(TODAY, OFFICER);
        refuses("print-run.not-open", () -> posted.cancel(AT, OFFICER));
        refuses("print-run.not-open", () -> posted.requirePostable(TODAY, TODAY));
        var cancelled = made();
        cancelled.cancel(AT, OFFICER);

        refuses("print-run.not-open", () -> cancelled.posted(TODAY, OFFICER));
        refuses("print-run.not-open", cancelled::requireOpen);
        assertThat(cancelled.view())
                .extracting(PrintRunView::state, PrintRunView::cancelledAt, PrintRunView::cancelledBy)
                .containsExactly(PrintRunState.CANCELLED, AT, "officer");
    }

    @Test
    void aRunIsOpenUntilItEnds() {
        var run = made();
        assertThat(run.view().isOpen()).isTrue();

        run.cancel(AT, OFFICER);

        assertThat(run.view().isOpen()).isFalse();
    }

    @Test
    void itSaysHowManyLettersLieInWhichFile() {
        var run = made();

        assertThat(run.view())
                .extracting(
                        PrintRunView::id,
                        PrintRunView::fund,
                        PrintRunView::number,
                        PrintRunView::state,
                        PrintRunView::file,
                        PrintRunView::sha256,
                        PrintRunView::madeBy,
                        PrintRunView::madeAt)
                .containsExactly(run.id(), FUND, "SFHB-2025-D03", PrintRunState.MADE, FILE.id(), "abc", "officer", AT);
        Identities.areTwo(run, made());
    }

    @Test
    void aLetterIsNamedAsAFormSendsIt() {
        var letter = new LetterRef(LetterRef.Kind.MESSAGE, UUID.randomUUID());

        assertThat(LetterRef.parse(letter.toString())).isEqualTo(letter);
        assertThatThrownBy(() -> LetterRef.parse("MESSAGE")).isInstanceOf(IllegalArgumentException.class);
    }

    private static PrintRun made() {
        return new PrintRun(new PrintRun.Opening(FUND, "SFHB", 3, AT, OFFICER), 12, 20, FILE);
    }
}
