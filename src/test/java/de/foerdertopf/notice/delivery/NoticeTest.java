package de.foerdertopf.notice.delivery;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.Identities;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.PrintingPress;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.notice.law.PublicHolidays;
import de.foerdertopf.notice.letters.LaterLetterFixtures;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.LetterFixtures;
import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.RemedyInstruction;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a letter may do and when, from the frozen words to the day on which nobody can contest it. */
class NoticeTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final Instant AT = Instant.parse("2025-03-28T10:00:00Z");
    private static final LocalDate ISSUED = LocalDate.of(2025, 3, 28);
    private static final LocalDate DEEMED = LocalDate.of(2025, 4, 1);
    private static final LocalDate FINAL = LocalDate.of(2025, 5, 3);
    private static final Actor OFFICER = Actor.staff("officer");
    private static final Actor GROUP = Actor.applicant("group");
    private static final LegalDeadlines DEADLINES = new LegalDeadlines(new PublicHolidays());
    private static final LetterFixtures LETTERS = new LetterFixtures(LetterFixtures.House.BREMEN, LetterFixtures.PLAIN);
    private static final UUID DECISION = UUID.randomUUID();
    private static final StoredDocument PDF = new StoredDocument(
            new DocumentId(UUID.randomUUID()), "bescheid.pdf", "application/pdf", RetentionClass.CASE, "abc", 7, AT);
    private static final Imprint IMPRINT = new Imprint("v1", new PrintingPress("Noto", "PDFBox"));

    @Test
    void noTimerIssuesWhatRegulatesSomething() {
        refuses("notice.person-needed", () -> letter(NoticeType.APPROVAL, LETTERS.approval(), Actor.SYSTEM));
        refuses("notice.person-needed", () -> letter(NoticeType.HEARING, LETTERS.hearing(), Actor.SYSTEM));
        assertThat(letter(NoticeType.ACKNOWLEDGEMENT, LETTERS.acknowledgement(), Actor.SYSTEM)
                        .state())
                .isEqualTo(NoticeState.ISSUED);
    }

    @Test
    void aLetterIsOfItsOwnKind() {
        assertThatThrownBy(() -> letter(NoticeType.REJECTION, LETTERS.approval(), OFFICER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REJECTION");
    }

    @Test
    void aLetterThatWasMailedIsDeliveredByTheFictionAndFinalAfterItsMonth() {
        var notice = rendered();

        notice.awaitMail();
        notice.mailed(ISSUED, DEADLINES);

        assertThat(notice.hasLeft()).isTrue();
        assertThat(notice.view())
                .extracting(
                        IssuedNotice::state,
                        IssuedNotice::channel,
                        IssuedNotice::leftOn,
                        IssuedNotice::deliveredOn,
                        IssuedNotice::finalOn)
                .containsExactly(NoticeState.SENT, NoticeChannel.EMAIL, ISSUED, DEEMED, FINAL);
        refuses("notice.moved-on", () -> notice.mailed(ISSUED, DEADLINES));
    }

    @Test
    void aLetterIsOpenUntilItLeftAlsoWhileItsMailIsOnItsWayOrWasRefused() {
        var notice = rendered();
        assertThat(notice.isOpen()).isTrue();

        notice.awaitMail();
        assertThat(notice.isOpen()).isTrue();
        notice.mailRefused("550");
        assertThat(notice.isOpen()).isTrue();
        notice.mailAgain();
        assertThat(notice.isOpen()).isTrue();
        refuses("notice.moved-on", notice::mailAgain);
        notice.awaitMail();
        assertThat(notice.mails()).isEqualTo(2);
        notice.mailed(ISSUED.plusDays(3), DEADLINES);

        assertThat(notice.isOpen()).isFalse();
        assertThat(notice.view().daysLate()).isEqualTo(3);
    }

    @Test
    void aLetterOnPaperIsAsLateAsItWaitedForThePost() {
        var notice = toPost();
        assertThat(notice.view().daysLate()).isZero();

        post(notice, ISSUED.plusDays(3));

        assertThat(notice.view().daysLate()).isEqualTo(3);
        assertThat(notice.isOpen()).isFalse();
        var atOnce = toPost();
        post(atOnce, ISSUED);
        assertThat(atOnce.view().daysLate()).isZero();
    }

    @Test
    void whatCountedBeforeTheMailServerTookItIsCountedAnew() {
        var notice = rendered();
        assertThat(notice.isCountedBefore(ISSUED)).isFalse();
        notice.awaitMail();
        notice.mailed(ISSUED, DEADLINES);
        assertThat(notice.isCountedBefore(ISSUED)).isFalse();
        assertThat(notice.isCountedBefore(ISSUED.plusDays(1))).isTrue();
        assertThat(sent().isCountedBefore(ISSUED.plusDays(1)))
                .as("a posted letter")
                .isFalse();

        notice.recount(ISSUED.plusMonths(1), DEADLINES);

        assertThat(notice.view().leftOn()).isEqualTo(ISSUED.plusMonths(1));
        assertThat(notice.view().finalOn()).isAfter(FINAL);
    }

    @Test
    void aWaiverStaysAlsoWhereTheLetterIsCountedAnew() {
        var notice = rendered();
        notice.awaitMail();
        notice.mailed(ISSUED, DEADLINES);
        notice.waive(DEEMED);

        notice.recount(ISSUED.plusDays(2), DEADLINES);

        assertThat(notice.view().finalOn()).isEqualTo(DEEMED);
    }

    @Test
    void whatIsContestedIsNotFinalHoweverLateItCameAndIfItGoesOutAgain() {
        var notice = sent();
        notice.contested();

        notice.deliveredLater(DEEMED.plusDays(3), DEEMED.plusDays(4), DEADLINES);
        assertThat(notice.view().finalOn()).isNull();
        notice.notDelivered("Kam zurück.");
        post(notice, ISSUED.plusDays(20));
        assertThat(notice.view().finalOn()).isNull();

        notice.remedyRefused(DEEMED.plusMonths(2), DEADLINES);
        assertThat(notice.view().finalOn()).isAfter(DEEMED.plusMonths(3));
    }

    @Test
    void aRemedyThatIsTakenBackLeavesTheRestOfItsPeriod() {
        var early = sent();
        early.contested();
        early.remedyEnded(DEEMED.plusDays(1), DEADLINES);
        assertThat(early.view().finalOn()).isEqualTo(FINAL);

        var late = sent();
        late.contested();
        late.remedyEnded(FINAL.plusDays(10), DEADLINES);
        assertThat(late.view().finalOn()).isEqualTo(FINAL.plusDays(10));
    }

    @Test
    void whatRegulatesNothingIsNeverFinal() {
        var letter = letter(NoticeType.FREE_LETTER, LETTERS.free(), OFFICER);
        letter.render(PDF, IMPRINT);
        letter.awaitMail();
        letter.mailed(ISSUED, DEADLINES);

        assertThat(letter.view().deliveredOn()).isEqualTo(DEEMED);
        assertThat(letter.view().finalOn()).isNull();
        refuses("notice.nothing-to-contest", letter::requireContestable);
        refuses("notice.nothing-to-contest", () -> letter.waive(DEEMED));
    }

    @Test
    void nothingLeavesBeforeItIsPrinted() {
        var notice = approval();
        assertThat(notice.isRendered()).isFalse();
        assertThat(notice.imprint()).isNull();

        refuses("notice.moved-on", () -> notice.mailed(ISSUED, DEADLINES));
        refuses("notice.moved-on", () -> notice.provide(ISSUED, DEADLINES));
        refuses("notice.moved-on", notice::awaitPosting);
        refuses("notice.moved-on", () -> notice.endProvision(ISSUED));
        refuses("notice.being-printed", () -> post(notice, ISSUED));

        notice.render(PDF, IMPRINT);
        assertThat(notice.isRendered()).isTrue();
        assertThat(notice.imprint()).isEqualTo(IMPRINT);
        assertThat(notice.view().documentId()).isEqualTo(PDF.id());
        assertThat(notice.view().sha256()).isEqualTo("abc");
        refuses("notice.moved-on", () -> notice.render(PDF, IMPRINT));
    }

    @Test
    void aLetterIsPostedOnADayThatCanBe() {
        var notice = toPost();

        refuses(
                "notice.posted-in-future",
                () -> notice.post(NoticeChannel.LETTER, ISSUED.plusDays(2), ISSUED.plusDays(1), OFFICER, DEADLINES));
        refuses("notice.posted-before-issue", () -> post(notice, ISSUED.minusDays(1)));
        notice.post(NoticeChannel.HAND_OVER, ISSUED, ISSUED, OFFICER, DEADLINES);

        assertThat(notice.view())
                .extracting(IssuedNotice::channel, IssuedNotice::deliveredOn)
                .containsExactly(NoticeChannel.HAND_OVER, ISSUED);
        refuses("notice.nothing-to-post", () -> post(notice, ISSUED));
    }

    @Test
    void whatCameBackIsNeitherDeliveredNorFinalAndGoesOutAgain() {
        var notice = sent();
        refuses("reason.missing", () -> notice.notDelivered(" "));

        notice.notDelivered("Unbekannt verzogen.");

        assertThat(notice.view())
                .extracting(
                        IssuedNotice::state,
                        IssuedNotice::notDeliveredReason,
                        IssuedNotice::deliveredOn,
                        IssuedNotice::finalOn,
                        IssuedNotice::isToPost)
                .containsExactly(NoticeState.NOT_DELIVERED, "Unbekannt verzogen.", null, null, true);
        refuses("notice.moved-on", () -> notice.notDelivered("Noch einmal."));
        post(notice, ISSUED.plusDays(10));
        assertThat(notice.view().notDeliveredReason()).isNull();
        assertThat(notice.view().deliveredOn()).isEqualTo(ISSUED.plusDays(14));
    }

    @Test
    void whoReceivedItLaterHasMoreTime() {
        var notice = sent();
        refuses("notice.received-before-fiction", () -> notice.deliveredLater(DEEMED, DEEMED.plusDays(9), DEADLINES));
        refuses(
                "notice.received-in-future",
                () -> notice.deliveredLater(DEEMED.plusDays(3), DEEMED.plusDays(2), DEADLINES));
        refuses("notice.moved-on", () -> toPost().deliveredLater(DEEMED, DEEMED, DEADLINES));

        notice.deliveredLater(DEEMED.plusDays(2), DEEMED.plusDays(2), DEADLINES);

        assertThat(notice.view().deliveredOn()).isEqualTo(DEEMED.plusDays(2));
        assertThat(notice.view().finalOn()).isAfter(FINAL);
    }

    @Test
    void onThePortalNothingIsDeliveredUntilItIsRetrieved() {
        var notice = rendered();
        assertThat(notice.isOutOfHand()).isFalse();

        notice.awaitMail();
        notice.provide(ISSUED, DEADLINES);

        assertThat(notice.isOutOfHand()).isTrue();
        assertThat(notice.hasLeft()).isFalse();
        assertThat(notice.isRetrieved()).isFalse();
        assertThat(notice.view().deliveredOn()).isNull();
        assertThat(notice.view().isRetrievableOn(ISSUED)).isTrue();
        notice.retrieve(AT, GROUP, DEADLINES);
        assertThat(notice.isRetrieved()).isTrue();
        assertThat(notice.view())
                .extracting(IssuedNotice::state, IssuedNotice::channel, IssuedNotice::deliveredOn)
                .containsExactly(NoticeState.SENT, NoticeChannel.PORTAL, ISSUED.plusDays(1));
        assertThat(notice.view().isRetrievableOn(ISSUED)).isFalse();
        refuses("notice.retrieval-over", () -> notice.retrieve(AT, GROUP, DEADLINES));
    }

    @Test
    void whoComesAfterTheLastDayRetrievesNothing() {
        var notice = rendered();
        notice.awaitMail();
        notice.provide(ISSUED, DEADLINES);
        var lastDay = DEADLINES.retrieveBy("HB", ISSUED);
        assertThat(notice.view().isRetrievableOn(lastDay)).isTrue();
        assertThat(notice.view().isRetrievableOn(lastDay.plusDays(1))).isFalse();

        refuses(
                "notice.retrieval-over",
                () -> notice.retrieve(lastDay.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC), GROUP, DEADLINES));
        refuses("notice.retrieval-over", () -> rendered().retrieve(AT, GROUP, DEADLINES));
        notice.retrieve(lastDay.atTime(12, 0).toInstant(ZoneOffset.UTC), GROUP, DEADLINES);

        assertThat(notice.view().leftOn()).isEqualTo(lastDay);
    }

    @Test
    void whatNobodyRetrievedGoesOutAsALetterAndNotBackdated() {
        var notice = rendered();
        notice.awaitMail();
        notice.provide(ISSUED, DEADLINES);

        notice.endProvision(ISSUED.plusDays(11));

        assertThat(notice.view())
                .extracting(IssuedNotice::state, IssuedNotice::channel)
                .containsExactly(NoticeState.TO_POST, NoticeChannel.LETTER);
        assertThat(notice.isOutOfHand()).isTrue();
        refuses("notice.posted-while-on-portal", () -> post(notice, ISSUED.plusDays(10)));
        post(notice, ISSUED.plusDays(11));
        assertThat(notice.view().leftOn()).isEqualTo(ISSUED.plusDays(11));
    }

    @Test
    void whatWasMeantForThePortalGoesOutOnPaperWhereTheConsentIsGone() {
        var portal = notice(NoticeType.APPROVAL, LETTERS.approval(), NoticeChannel.PORTAL, OFFICER);
        portal.render(PDF, IMPRINT);
        portal.awaitPosting();
        var byHand = notice(NoticeType.APPROVAL, LETTERS.approval(), NoticeChannel.HAND_OVER, OFFICER);
        byHand.render(PDF, IMPRINT);
        byHand.awaitPosting();

        assertThat(portal.channel()).isEqualTo(NoticeChannel.LETTER);
        assertThat(byHand.channel()).isEqualTo(NoticeChannel.HAND_OVER);
        assertThat(portal.view().isToPost()).isTrue();
    }

    @Test
    void aRemedyIsInTimeUntilTheNoticeIsFinal() {
        var notice = sent();

        assertThat(notice.view().isFinalOn(FINAL.minusDays(1))).isFalse();
        assertThat(notice.view().isFinalOn(FINAL)).isTrue();
        notice.contested();
        assertThat(notice.view().isFinalOn(FINAL)).isFalse();
        assertThat(notice.view().finalOn()).isNull();
    }

    @Test
    void whatHasNotLeftIsNeitherContestedNorCorrected() {
        refuses("notice.not-sent", () -> toPost().requireContestable());
        refuses("notice.not-sent", () -> toPost().waive(ISSUED));
        refuses("notice.not-sent", () -> toPost().requireCorrectable());

        sent().requireContestable();
        sent().requireCorrectable();
        assertThat(sent().named()).isEqualTo(new NamedLetter(LETTERS.approval().subject(), ISSUED));
    }

    @Test
    void aCorrectionIsNotCorrected() {
        var correction = letter(NoticeType.CORRECTION, new LaterLetterFixtures(LETTERS).correction(), OFFICER);
        correction.render(PDF, IMPRINT);
        correction.awaitMail();
        correction.mailed(ISSUED, DEADLINES);

        refuses("correction.of-correction", correction::requireCorrectable);
    }

    @Test
    void whoWaivesTheRemedyOnceMakesTheNoticeFinalAtOnce() {
        var notice = sent();

        notice.waive(DEEMED);

        assertThat(notice.view().waivedOn()).isEqualTo(DEEMED);
        assertThat(notice.view().finalOn()).isEqualTo(DEEMED);
        refuses("notice.waived", () -> notice.waive(DEEMED));
    }

    @Test
    void aWaiverMakesNothingFinalLaterThanItIs() {
        var late = sent();
        late.waive(FINAL.plusDays(1));
        assertThat(late.view().finalOn()).isEqualTo(FINAL);

        var contested = sent();
        contested.contested();
        contested.waive(FINAL.plusDays(1));
        assertThat(contested.view().finalOn()).isEqualTo(FINAL.plusDays(1));
    }

    @Test
    void aRefusedRemedyLeavesAMonthToGoToCourt() {
        var notice = sent();
        notice.contested();

        notice.remedyRefused(LocalDate.of(2025, 6, 10), DEADLINES);

        assertThat(notice.view().finalOn()).isEqualTo(LocalDate.of(2025, 7, 11));
    }

    @Test
    void whatIsStillInTheHouseFallsWithItsDecision() {
        for (var inTheHouse : new Notice[] {approval(), rendered(), toPost()}) {
            inTheHouse.voidUnlessGone();
            assertThat(inTheHouse.state()).isEqualTo(NoticeState.VOID);
        }
        var gone = sent();
        gone.voidUnlessGone();
        assertThat(gone.state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void itIsDeliveredAndFinalFromTheirDaysOn() {
        assertThat(toPost().view().hasLeft()).isFalse();
        assertThat(toPost().view().isDeliveredOn(FINAL)).isFalse();
        assertThat(toPost().view().isFinalOn(FINAL)).isFalse();
        assertThat(approval().view().isToPost()).isFalse();
        var view = sent().view();

        assertThat(view.hasLeft()).isTrue();
        assertThat(view.isToPost()).isFalse();
        assertThat(view.isDeliveredOn(DEEMED.minusDays(1))).isFalse();
        assertThat(view.isDeliveredOn(DEEMED)).isTrue();
        assertThat(view.isFinalOn(FINAL.minusDays(1))).isFalse();
        assertThat(view.isFinalOn(FINAL)).isTrue();
    }

    @Test
    void itSaysWhatWasIssued() {
        var earlier = new NoticeId(UUID.randomUUID());
        var notice = new Notice(
                CASE,
                WrittenLetter.of(3, NoticeType.APPROVAL, DECISION, earlier, LETTERS.approval(), OFFICER, AT),
                LETTERS.remedy(),
                "HB",
                NoticeChannel.LETTER);

        assertThat(notice.letter()).isEqualTo(LETTERS.approval());
        assertThat(notice.fileName()).isEqualTo("Bewilligungsbescheid-SFHB-2025-0001.pdf");
        assertThat(notice.caseNumber()).isEqualTo(CASE);
        assertThat(notice.issuedOn()).isEqualTo(ISSUED);
        assertThat(notice.type()).isEqualTo(NoticeType.APPROVAL);
        assertThat(notice.view())
                .extracting(
                        IssuedNotice::id,
                        IssuedNotice::caseNumber,
                        IssuedNotice::number,
                        IssuedNotice::type,
                        IssuedNotice::decisionId,
                        IssuedNotice::state,
                        IssuedNotice::channel,
                        IssuedNotice::issuedOn,
                        IssuedNotice::issuedBy,
                        IssuedNotice::documentId,
                        IssuedNotice::remedyKind,
                        IssuedNotice::refersTo)
                .containsExactly(
                        notice.id(),
                        CASE,
                        3,
                        NoticeType.APPROVAL,
                        DECISION,
                        NoticeState.ISSUED,
                        NoticeChannel.LETTER,
                        ISSUED,
                        "officer",
                        null,
                        RemedyInstruction.Kind.CLAIM,
                        earlier);
        assertThat(approval().view().refersTo()).isNull();
    }

    @Test
    void aNoticeIsOnlyItself() {
        Identities.areTwo(approval(), approval());
    }

    @Test
    void aRetrievalCountsOnItsGermanDay() {
        var lying = Retrieval.from(ISSUED, ISSUED.plusDays(10));
        assertThat(lying.retrievedOn()).isNull();

        var retrieved = lying.retrieved(Instant.parse("2025-04-01T22:30:00Z"), GROUP);

        assertThat(retrieved.retrievedOn()).isEqualTo(LocalDate.of(2025, 4, 2));
        assertThat(retrieved.retrievedBy()).isEqualTo("group");
        assertThat(retrieved.isOpenOn(ISSUED)).isFalse();
        assertThat(lying.ended(ISSUED).isOpenOn(ISSUED)).isFalse();
        assertThat(lying.ended(ISSUED).provisionEndedOn()).isEqualTo(ISSUED);
    }

    private static void post(Notice notice, LocalDate day) {
        notice.post(NoticeChannel.LETTER, day, FINAL.plusYears(1), OFFICER, DEADLINES);
    }

    private static Notice approval() {
        return letter(NoticeType.APPROVAL, LETTERS.approval(), OFFICER);
    }

    private static Notice rendered() {
        var notice = approval();
        notice.render(PDF, IMPRINT);
        return notice;
    }

    private static Notice toPost() {
        var notice = rendered();
        notice.awaitPosting();
        return notice;
    }

    private static Notice sent() {
        var notice = toPost();
        post(notice, ISSUED);
        return notice;
    }

    private static Notice letter(NoticeType type, Letter letter, Actor by) {
        return notice(type, letter, NoticeChannel.LETTER, by);
    }

    private static Notice notice(NoticeType type, Letter letter, NoticeChannel channel, Actor by) {
        return new Notice(
                CASE, WrittenLetter.of(1, type, DECISION, null, letter, by, AT), remedyOf(type), "HB", channel);
    }

    private static @Nullable RemedyInstruction remedyOf(NoticeType type) {
        return type.isAdministrativeAct() ? LETTERS.remedy() : null;
    }
}
