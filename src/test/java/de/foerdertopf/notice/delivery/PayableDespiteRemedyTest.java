package de.foerdertopf.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.PrintingPress;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.notice.law.PublicHolidays;
import de.foerdertopf.notice.letters.LetterFixtures;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where payment waits for finality: a remedy against the refused part contests nothing that was granted. */
class PayableDespiteRemedyTest {

    private static final Actor OFFICER = Actor.staff("0f1c");
    private static final LocalDate LEFT = LocalDate.of(2026, 3, 13);
    private static final LocalDate PERIOD_OVER = LocalDate.of(2026, 4, 17);

    private final LegalDeadlines deadlines = new LegalDeadlines(new PublicHolidays());
    private Notice notice;

    @BeforeEach
    void aPartialApprovalHasLeft() {
        var letters = new LetterFixtures(LetterFixtures.House.MANNHEIM, LetterFixtures.PLAIN);
        var at = Instant.parse("2026-03-13T08:00:00Z");
        notice = new Notice(
                new CaseNumber("MA-FF-2026-0042"),
                WrittenLetter.of(
                        1,
                        NoticeType.PARTIAL_APPROVAL,
                        UUID.randomUUID(),
                        null,
                        letters.partialApproval(),
                        OFFICER,
                        at),
                letters.remedy(),
                "BW",
                NoticeChannel.EMAIL);
        assertThat(notice.payableFrom(deadlines)).as("in the house").isEmpty();
        notice.render(
                new StoredDocument(
                        new DocumentId(UUID.randomUUID()),
                        "a.pdf",
                        "application/pdf",
                        RetentionClass.CASE,
                        "00",
                        1,
                        at),
                new Imprint("1", new PrintingPress("fonts", "software")));
        notice.awaitMail();
        notice.mailed(LEFT, deadlines);
    }

    @Test
    void itMayBePaidOnceThePeriodForARemedyIsOver() {
        assertThat(notice.payableFrom(deadlines)).contains(PERIOD_OVER);
    }

    @Test
    void aRemedyDoesNotKeepTheGrantedPartWaitingLonger() {
        notice.contested();
        assertThat(notice.view().finalOn()).isNull();
        assertThat(notice.payableFrom(deadlines)).contains(PERIOD_OVER);

        notice.remedyRefused(LocalDate.of(2026, 7, 1), deadlines);

        assertThat(notice.payableFrom(deadlines)).contains(PERIOD_OVER);
    }

    @Test
    void aWaiverLetsItBePaidEarlier() {
        notice.waive(LEFT.plusDays(5));

        assertThat(notice.payableFrom(deadlines)).contains(LEFT.plusDays(5));
    }

    @Test
    void whatCameBackIsNotPaid() {
        notice.notDelivered("Adresse erloschen");

        assertThat(notice.payableFrom(deadlines)).isEmpty();
    }
}
