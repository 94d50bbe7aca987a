package de.foerdertopf.correspondence;

import static de.foerdertopf.Refusals.refuses;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import de.foerdertopf.application.Channel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.IssueLetter;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.ObjectionDecided;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.proofofuse.HeardClaims;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObjectionLettersTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");

    @Test
    void noAnswerLeavesWithoutTheCourtToWhichItCanBeTaken() {
        var letterheads = mock(Letterheads.class);
        when(letterheads.court(CASE)).thenReturn(Optional.empty());
        var notices = mock(Notices.class);
        var objection = new RaisedObjection(
                UUID.randomUUID(),
                new NoticeId(UUID.randomUUID()),
                CASE,
                LocalDate.of(2025, 4, 1),
                true,
                false,
                Channel.PAPER,
                "Zu wenig.",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var objections = mock(Objections.class);
        when(objections.of(CASE)).thenReturn(List.of(objection));
        var issueLetter = mock(IssueLetter.class);
        var event = new ObjectionDecided(
                CASE,
                objection.notice(),
                NoticeType.REJECTION,
                objection.id(),
                RaisedObjection.Outcome.REJECTED,
                false,
                false,
                true,
                LocalDate.of(2025, 4, 2),
                null,
                "Grund",
                Instant.EPOCH,
                Actor.staff("officer"));

        refuses("objection.court-unknown", () -> new ObjectionLetters(
                        letterheads,
                        issueLetter,
                        notices,
                        objections,
                        mock(ProofsOfUse.class),
                        mock(Refunds.class),
                        mock(HeardClaims.class),
                        Clock.systemUTC())
                .on(event));

        verify(issueLetter, never()).issue(any());
    }
}
