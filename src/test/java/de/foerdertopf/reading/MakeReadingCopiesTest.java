package de.foerdertopf.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RenderNotice.NoticeRendered;
import de.foerdertopf.notice.letters.LettersToExplain;
import de.foerdertopf.reading.MakeReadingCopies.ReadingCopiesMade;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MakeReadingCopiesTest {

    @Test
    void aCopyThatCannotBeMadeNeverHoldsUpTheLetter() {
        var id = new NoticeId(UUID.randomUUID());
        var caseNumber = new CaseNumber("SFHB-2025-0203");
        var letters = mock(Notices.class);
        when(letters.letter(id)).thenReturn(LettersToExplain.plain().get(0).letter());
        var application = mock(SubmittedApplication.class);
        when(application.language()).thenReturn("ru");
        var applications = mock(Applications.class);
        when(applications.require(caseNumber)).thenReturn(application);
        var printer = mock(PrintReadingCopy.class);
        when(printer.print(any(), any(), anyBoolean())).thenThrow(new IllegalStateException("Heiko Brüggemannsen"));
        var documents = mock(DocumentStore.class);
        var published = new ArrayList<Object>();
        var maker = new MakeReadingCopies(
                letters,
                applications,
                new PrintCopies(
                        new ReadingLibrary(new ReadingTextFiles(Path.of("does-not-exist"))),
                        mock(TranslationSignOffs.class),
                        printer),
                mock(ReadingCopies.class),
                documents,
                published::add,
                Clock.systemUTC());

        maker.make(new NoticeRendered(caseNumber, id, "", "", Instant.EPOCH, Actor.SYSTEM));

        verify(documents, never()).store(any());
        assertThat(published).singleElement().satisfies(event -> {
            var made = (ReadingCopiesMade) event;
            assertThat(made.made()).isEmpty();
            assertThat(made.failed()).containsExactly(ReadingLanguage.DE, ReadingLanguage.RU);
            assertThat(made.changes().toString()).doesNotContain("Heiko");
        });
    }
}
