package de.foerdertopf.application;

import static de.foerdertopf.Refusals.refuses;
import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.Identities;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.applicant.LegalForm;
import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.fund.EditionId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final LocalDate DAY = LocalDate.of(2025, 2, 20);
    private static final Instant AT = Instant.parse("2025-02-20T10:00:00Z");
    private static final UUID PERSON = UUID.randomUUID();
    private static final Address STREET = new Address("Marktstraße 7", "28779", "Bremen");
    private static final FiscalSponsor SPONSOR =
            new FiscalSponsor("Haus der Vereine", "Ida Kalt", "ida@example.org", STREET);

    @Test
    void whatWasWithdrawnStandsStill() {
        var application = submitted(anApplication().behind(SPONSOR));
        application.withdraw();
        assertThat(application.state()).isEqualTo(ApplicationState.WITHDRAWN);

        refuses("application.withdrawn", application::withdraw);
        refuses("application.withdrawn", application::startReview);
        refuses("application.withdrawn", () -> application.correct(answers(anApplication())));
        refuses("application.withdrawn", () -> application.sponsorAnswers(true));
        refuses("application.withdrawn", () -> application.deliverBy(DeliveryChoice.LETTER));
        assertThat(application.sponsorState()).isEqualTo(SponsorState.ASKED);
    }

    @Test
    void onlyAWithdrawalIsUndone() {
        var application = submitted(anApplication());
        refuses("application.not-withdrawn", application::undoWithdrawal);

        application.withdraw();
        application.undoWithdrawal();

        assertThat(application.state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void aReviewBeginsAndGoesOn() {
        var application = submitted(anApplication());

        application.startReview();
        application.startReview();

        assertThat(application.state()).isEqualTo(ApplicationState.UNDER_REVIEW);
    }

    @Test
    void nobodyAnswersForASponsorThatWasNotNamed() {
        refuses("sponsor.not-asked", () -> submitted(anApplication()).sponsorAnswers(true));
    }

    @Test
    void aSponsorConsentsOrRefusesAndMayThinkAgain() {
        var application = submitted(anApplication().behind(SPONSOR));
        assertThat(application.sponsorState()).isEqualTo(SponsorState.ASKED);

        application.sponsorAnswers(true);
        assertThat(application.sponsorState()).isEqualTo(SponsorState.CONSENTED);
        application.sponsorAnswers(false);
        assertThat(application.sponsorState()).isEqualTo(SponsorState.REFUSED);
    }

    @Test
    void anotherSponsorIsAskedAnewTheSameOneHasSaidWhatItSaid() {
        var application = submitted(anApplication().behind(SPONSOR));
        application.sponsorAnswers(true);

        application.correct(answers(
                anApplication().behind(new FiscalSponsor("haus der VEREINE", "Ida Kalt", "neu@example.org", STREET))));
        assertThat(application.sponsorState()).isEqualTo(SponsorState.CONSENTED);

        application.correct(
                answers(anApplication().behind(new FiscalSponsor("Anderes Haus", "Ida Kalt", null, STREET))));
        assertThat(application.sponsorState()).isEqualTo(SponsorState.ASKED);

        application.correct(answers(anApplication()));
        assertThat(application.sponsorState()).isEqualTo(SponsorState.NOT_NEEDED);

        application.correct(answers(anApplication().behind(SPONSOR)));
        assertThat(application.sponsorState()).isEqualTo(SponsorState.ASKED);
    }

    @Test
    void withoutAnAddressNothingGoesByMail() {
        var application = submitted(anApplication().email(null));

        refuses("delivery.email-missing", () -> application.deliverBy(DeliveryChoice.EMAIL));
        refuses("delivery.email-missing", () -> application.deliverBy(DeliveryChoice.PORTAL));
        application.deliverBy(DeliveryChoice.LETTER);

        assertThat(application.delivery()).isEqualTo(DeliveryChoice.LETTER);
    }

    @Test
    void withAnAddressTheGroupChoosesItsWay() {
        var application = submitted(anApplication());

        application.deliverBy(DeliveryChoice.EMAIL);

        assertThat(application.delivery()).isEqualTo(DeliveryChoice.EMAIL);
    }

    @Test
    void itSaysWhatCameIn() {
        var answers = answers(anApplication());
        var application = new Application(
                CASE,
                new EditionId(ApplicationFixture.BREMEN, "2025"),
                "Bremen 2025 Phase 1",
                answers,
                DAY,
                AT,
                Channel.PAPER,
                "ar",
                DeliveryChoice.LETTER,
                PERSON,
                new CaseNumber("SFHB-2024-0007"));
        var seen = new ConductCertificateCheck("Betreuerin", DAY, "Malte Behrens");
        application.receivedOn(DAY.plusDays(1));

        var view = application.view(List.of(seen));

        assertThat(application.caseNumber()).isEqualTo(CASE);
        assertThat(application.answers()).isEqualTo(answers);
        assertThat(view.fund()).isEqualTo(ApplicationFixture.BREMEN);
        assertThat(view.hasSponsor()).isFalse();
        assertThat(view)
                .extracting(
                        SubmittedApplication::caseNumber,
                        SubmittedApplication::round,
                        SubmittedApplication::state,
                        SubmittedApplication::answers,
                        SubmittedApplication::receivedOn,
                        SubmittedApplication::submittedAt,
                        SubmittedApplication::channel,
                        SubmittedApplication::language,
                        SubmittedApplication::delivery,
                        SubmittedApplication::applicantId,
                        SubmittedApplication::followUpOf,
                        SubmittedApplication::sponsorState,
                        SubmittedApplication::certificatesSeen)
                .containsExactly(
                        CASE,
                        "Bremen 2025 Phase 1",
                        ApplicationState.SUBMITTED,
                        answers,
                        DAY.plusDays(1),
                        AT,
                        Channel.PAPER,
                        "ar",
                        DeliveryChoice.LETTER,
                        PERSON,
                        new CaseNumber("SFHB-2024-0007"),
                        SponsorState.NOT_NEEDED,
                        List.of(seen));
    }

    @Test
    void aCorrectionReplacesTheAnswers() {
        var application = submitted(anApplication());
        var corrected = answers(anApplication().title("Fest der zweihundert Stühle"));

        application.correct(corrected);

        assertThat(application.answers()).isEqualTo(corrected);
    }

    @Test
    void anApplicationIsOnlyItself() {
        Identities.areTwo(submitted(anApplication()), submitted(anApplication()));
    }

    @Test
    void theRecipientIsTheSponsorOnceItConsents() {
        var application = submitted(anApplication().of("Nähstube").behind(SPONSOR));
        assertThat(recipient(application).kind()).isEqualTo(GrantRecipient.Kind.INITIATIVE);

        application.sponsorAnswers(true);

        assertThat(recipient(application))
                .isEqualTo(new GrantRecipient(
                        GrantRecipient.Kind.SPONSOR, "Haus der Vereine", "Ida Kalt", STREET, "ida@example.org"));
        assertThat(application.view(List.of()).hasSponsor()).isTrue();
    }

    @Test
    void aGroupThatCanBePartyIsTheRecipientItself() {
        var recipient =
                recipient(submitted(anApplication().of("Kulturscheune e. V.").email("k@example.org")));

        assertThat(recipient)
                .isEqualTo(new GrantRecipient(
                        GrantRecipient.Kind.INITIATIVE,
                        "Kulturscheune e. V.",
                        "Heiko Brüggemannsen",
                        STREET,
                        "k@example.org"));
    }

    @Test
    void forAGroupWithoutLegalFormAPersonStandsIn() {
        var home = new Address("Am Wall 1", "28195", "Bremen");
        assertThat(recipient(submitted(anApplication()
                        .ofAnInformalGroup()
                        .email(null)
                        .responsible(new ResponsiblePerson("Ada Beispiel", null, home)))))
                .isEqualTo(new GrantRecipient(
                        GrantRecipient.Kind.RESPONSIBLE_PERSON, "Ada Beispiel", "Ada Beispiel", home, null));
        assertThat(recipient(submitted(anApplication()
                                .ofAnInformalGroup()
                                .responsible(new ResponsiblePerson("Ada Beispiel", null, null))))
                        .address())
                .isEqualTo(STREET);
        assertThat(recipient(submitted(anApplication().ofAnInformalGroup().email(null))))
                .isEqualTo(new GrantRecipient(
                        GrantRecipient.Kind.RESPONSIBLE_PERSON,
                        "Heiko Brüggemannsen",
                        "Heiko Brüggemannsen",
                        STREET,
                        null));
    }

    @Test
    void whoAppliesForHerselfIsTheRecipient() {
        var home = new Address("Am Wall 1", "28195", "Bremen");
        var alone = anApplication()
                .of(ApplicantType.NATURAL_PERSON, LegalForm.NATURAL_PERSON)
                .email(null);

        assertThat(recipient(submitted(alone)))
                .isEqualTo(new GrantRecipient(
                        GrantRecipient.Kind.NATURAL_PERSON,
                        "Heiko Brüggemannsen",
                        "Heiko Brüggemannsen",
                        STREET,
                        null));
        assertThat(recipient(submitted(anApplication()
                                .of(ApplicantType.NATURAL_PERSON, LegalForm.NATURAL_PERSON)
                                .address(null)
                                .responsible(new ResponsiblePerson("Ada Beispiel", null, home))))
                        .address())
                .isEqualTo(home);
    }

    @Test
    void aSectionChangesWhereItsAnswersDo() {
        var before = ChangedAnswers.of(anApplication().of("Kulturscheune")).answers();

        assertChanged(before, Section.GROUP, "/initiative/name", "Scheune");
        assertChanged(before, Section.CONTACT, "/contact/phone", "0421 1");
        assertChanged(before, Section.CONTACT, "/responsiblePerson", Map.of("name", "Ada Beispiel"));
        assertChanged(before, Section.SPONSOR, "/sponsor", Map.of("name", "Haus", "contactName", "Ida"));
        assertChanged(before, Section.ACCOUNT, "/account/holder", "Ada Beispiel");
        assertChanged(before, Section.ACCOUNT, "/account/holderDiffersReason", "Kassenwart");
        assertChanged(before, Section.ACCOUNT, "/account", null);
        assertChanged(before, Section.PROJECT, "/project/volunteers", 1);
        assertChanged(before, Section.PLAN, "/amountRequested", "299.00");
        assertChanged(before, Section.DECLARATIONS, "/declarations/vatDeduction", true);
        assertChanged(
                before,
                Section.ATTACHMENTS,
                "/attachments",
                List.of(Map.of("kind", "QUOTE", "fileName", "angebot.pdf")));
    }

    @Test
    void thePlanIsTheSameHoweverAFormNamesTheGrantAndWhereverItStands() {
        var before = ChangedAnswers.of(anApplication())
                .with(
                        "/plan/sources",
                        List.of(
                                Map.of("kind", "GRANT", "description", "Stadtteilfonds", "amount", "300.00"),
                                Map.of("kind", "OWN", "description", "Kasse", "amount", "100.00")))
                .answers();
        var others = Map.of("kind", "OWN", "description", "Kasse", "amount", "100.00");
        var renamed = changed(
                before,
                "/plan/sources",
                List.of(others, Map.of("kind", "GRANT", "description", "Zuschuss", "amount", "300.00")));
        var dearer = changed(
                before,
                "/plan/sources",
                List.of(others, Map.of("kind", "GRANT", "description", "Zuschuss", "amount", "301.00")));

        assertThat(Section.changedBetween(before, renamed)).isEmpty();
        assertThat(Section.changedBetween(before, dearer)).containsExactly(Section.PLAN);
    }

    @Test
    void theSameAccountInAnotherSpellingIsNoChange() {
        var before = ChangedAnswers.of(anApplication())
                .with("/account/iban", "DE49 9005 0050 7000 7000 12")
                .answers();
        var after = changed(before, "/account/iban", "de49900500507000700012");

        assertThat(Section.changedBetween(before, after)).isEmpty();
        assertThat(SearchTerms.accountKey(
                        Objects.requireNonNull(after.account()).iban()))
                .isEqualTo("DE49900500507000700012");
    }

    @Test
    void thePlanCountsCashOnce() {
        var plan = new FinancingPlan(
                List.of(
                        new CostItem(CostCategory.FOOD, " Zutaten\n", Money.ofEuros(300)),
                        new CostItem(CostCategory.IN_KIND, "Kochen", Money.ofEuros(100))),
                List.of(
                        new FundingSource(FundingKind.OWN, "Kasse ", Money.ofEuros(50)),
                        new FundingSource(FundingKind.THIRD_PARTY, "Stiftung", Money.ofEuros(20)),
                        new FundingSource(FundingKind.IN_KIND, "Kochen", Money.ofEuros(100)),
                        new FundingSource(FundingKind.GRANT, "Zuschuss", Money.ofEuros(229))));

        assertThat(plan.totalCosts()).isEqualTo(Money.ofEuros(400));
        assertThat(plan.totalSources()).isEqualTo(Money.ofEuros(399));
        assertThat(plan.gap()).isEqualTo(Money.ofEuros(1));
        assertThat(plan.isBalanced()).isFalse();
        assertThat(plan.otherCash()).isEqualTo(Money.ofEuros(70));
        assertThat(plan.has(CostCategory.FOOD)).isTrue();
        assertThat(plan.has(CostCategory.STAFF)).isFalse();
        assertThat(plan.costs().get(0).description()).isEqualTo("Zutaten");
        assertThat(plan.sources().get(0).description()).isEqualTo("Kasse");
    }

    @Test
    void nothingInAnApplicationIsBelowZero() {
        assertThatThrownBy(() -> new CostItem(CostCategory.FOOD, "Zutaten", Money.ofCents(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FundingSource(FundingKind.OWN, "Kasse", Money.ofCents(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        var right = ChangedAnswers.of(anApplication()).answers();
        assertThatThrownBy(() -> changed(right, "/amountRequested", "0.00")).hasStackTraceContaining("more than zero");
        assertThatThrownBy(() -> changed(right, "/project/peopleReached", -1)).hasStackTraceContaining("below zero");
        assertThatThrownBy(() -> changed(right, "/project/refugeesReached", -1)).hasStackTraceContaining("below zero");
        assertThatThrownBy(() -> changed(right, "/project/volunteers", -1)).hasStackTraceContaining("below zero");
        assertThat(changed(right, "/project/volunteers", 0).project().volunteers())
                .isZero();
        assertThat(new CostItem(CostCategory.FOOD, "Geschenkt", Money.ZERO).amount())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void furtherPapersJoinTheOnesThatAreThere() {
        var first = new Attachment(AttachmentKind.QUOTE, "angebot.pdf\n", null);
        var second = new Attachment(AttachmentKind.PHOTO, "saal.jpg", UUID.randomUUID());
        var right = ChangedAnswers.of(anApplication()).answers().withFurther(List.of(first));

        assertThat(right.withFurther(List.of(second)).attachments()).containsExactly(first, second);
        assertThat(first.fileName()).isEqualTo("angebot.pdf");
        assertThat(Section.changedBetween(right, right.withFurther(List.of(second))))
                .isEqualTo(EnumSet.of(Section.ATTACHMENTS));
    }

    @Test
    void whatStaffRecordStandsWithWhoConfirmedIt() {
        var officer = Actor.staff("officer");
        refuses("confirmation.missing", () -> Confirmation.of(Channel.PHONE, " ", officer));

        assertThat(Confirmation.of(Channel.PHONE, " Rückruf bei Frau B. ", officer)
                        .orElseThrow())
                .extracting(change -> change.after(), change -> change.personal())
                .containsExactly("Rückruf bei Frau B.", true);
        assertThat(Confirmation.of(Channel.ONLINE, "", officer)).isEmpty();
        assertThat(Confirmation.of(Channel.PHONE, "", Actor.applicant("a"))).isEmpty();
    }

    @Test
    void aSponsorsLinkIsOpenUntilItIsUsedOrWithdrawn() {
        var request = new SponsorRequest(CASE, "hash", AT, AT.plus(java.time.Duration.ofDays(30)));
        assertThat(request.isUsed()).isFalse();
        assertThat(request.isWithdrawn()).isFalse();
        assertThat(request.caseNumber()).isEqualTo(CASE);
        assertThat(request.id()).isNotNull();

        request.use(AT);
        request.withdraw(AT);

        assertThat(request.isUsed()).isTrue();
        assertThat(request.isWithdrawn()).isTrue();
    }

    @Test
    void aCertificateIsKnownByRoleAndDayOnly() {
        assertThat(new CertificateRecord(CASE, "Betreuerin", DAY, "Malte Behrens").view())
                .isEqualTo(new ConductCertificateCheck("Betreuerin", DAY, "Malte Behrens"));
    }

    private static void assertChanged(ApplicationAnswers before, Section section, String place, @Nullable Object said) {
        assertThat(Section.changedBetween(before, changed(before, place, said)))
                .as(place)
                .containsExactly(section);
    }

    private static ApplicationAnswers changed(ApplicationAnswers before, String place, @Nullable Object said) {
        return ChangedAnswers.of(before).with(place, said).answers();
    }

    private static GrantRecipient recipient(Application application) {
        return application.view(List.of()).recipient();
    }

    private static ApplicationAnswers answers(ApplicationFixture fixture) {
        return ChangedAnswers.of(fixture).answers();
    }

    private static Application submitted(ApplicationFixture fixture) {
        return new Application(
                CASE,
                new EditionId(ApplicationFixture.BREMEN, "2025"),
                "Bremen 2025 Phase 1",
                answers(fixture),
                DAY,
                AT,
                Channel.ONLINE,
                "de",
                DeliveryChoice.EMAIL,
                PERSON,
                null);
    }
}
