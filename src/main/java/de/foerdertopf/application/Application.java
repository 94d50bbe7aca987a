package de.foerdertopf.application;

import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.Contact;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.Names;
import de.foerdertopf.fund.EditionId;
import de.foerdertopf.fund.Round;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application as it came in; its answers are frozen and change only through a named correction. */
@Entity
@Table(name = "application")
class Application extends Aggregate {

    private CaseNumber caseNumber;
    private FundCode fund;
    private String edition;
    private String round;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Column(columnDefinition = "text")
    private String answers;

    private LocalDate receivedOn;
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String language;

    @Enumerated(EnumType.STRING)
    private DeliveryChoice delivery;

    private @Nullable UUID applicantId;
    private @Nullable CaseNumber followUpOf;

    @Enumerated(EnumType.STRING)
    private SponsorState sponsorState;

    @Embedded
    private SearchTerms terms;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    @SuppressWarnings("NullAway.Init")
    Application(
            CaseNumber caseNumber,
            EditionId edition,
            String round,
            ApplicationAnswers answers,
            LocalDate receivedOn,
            Instant submittedAt,
            Channel channel,
            String language,
            DeliveryChoice delivery,
            @Nullable UUID applicantId,
            @Nullable CaseNumber followUpOf) {
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.fund = edition.fund();
        this.edition = edition.version();
        this.round = round;
        this.state = ApplicationState.SUBMITTED;
        this.receivedOn = receivedOn;
        this.submittedAt = submittedAt;
        this.channel = channel;
        this.language = language;
        this.delivery = delivery;
        this.applicantId = applicantId;
        this.followUpOf = followUpOf;
        this.sponsorState = answers.sponsor() == null ? SponsorState.NOT_NEEDED : SponsorState.ASKED;
        say(answers);
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    ApplicationState state() {
        return state;
    }

    SponsorState sponsorState() {
        return sponsorState;
    }

    ApplicationAnswers answers() {
        return HouseJson.MAPPER.readValue(answers, ApplicationAnswers.class);
    }

    /** New answers, in sections that were opened for it. */
    void correct(ApplicationAnswers corrected) {
        requireNot(ApplicationState.WITHDRAWN);
        sponsorState = sponsorStateAfter(answers().sponsor(), corrected.sponsor());
        say(corrected);
    }

    /** Another organisation has said nothing yet; the same one, with another address, has said what it said. */
    private SponsorState sponsorStateAfter(@Nullable FiscalSponsor before, @Nullable FiscalSponsor after) {
        if (after == null) {
            return SponsorState.NOT_NEEDED;
        }
        return before != null && Names.same(before.name(), after.name()) ? sponsorState : SponsorState.ASKED;
    }

    /** From now on the applicant corrects only what is asked for. */
    void startReview() {
        requireNot(ApplicationState.WITHDRAWN);
        state = ApplicationState.UNDER_REVIEW;
    }

    void withdraw() {
        requireNot(ApplicationState.WITHDRAWN);
        state = ApplicationState.WITHDRAWN;
    }

    void undoWithdrawal() {
        if (state != ApplicationState.WITHDRAWN) {
            throw new BusinessRuleViolation("application.not-withdrawn");
        }
        state = ApplicationState.SUBMITTED;
    }

    void sponsorAnswers(boolean consents) {
        if (sponsorState == SponsorState.NOT_NEEDED) {
            throw new BusinessRuleViolation("sponsor.not-asked");
        }
        requireNot(ApplicationState.WITHDRAWN);
        sponsorState = consents ? SponsorState.CONSENTED : SponsorState.REFUSED;
    }

    DeliveryChoice delivery() {
        return delivery;
    }

    /**
     * Somebody of the case is reached another way; what the application asks for stays. Without an address for mail letters go by post.
     *
     * @throws BusinessRuleViolation {@code contact.recipient-name}
     */
    void reach(ContactDetails details) {
        var before = answers();
        if (details.whose() == ContactDetails.Whose.GROUP
                && before.applicantType() == ApplicantType.NATURAL_PERSON
                && isAnother(before.contact(), details)) {
            throw new BusinessRuleViolation("contact.recipient-name");
        }
        say(details.in(before));
        if (terms.contactEmail() == null) {
            delivery = DeliveryChoice.LETTER;
        }
    }

    /** A spelling that was missing may be told; whoever is named stays the same. */
    private static boolean isAnother(Contact before, ContactDetails after) {
        return !before.name().equals(after.name())
                || (before.latinName() != null && !before.latinName().equals(after.latinName()));
    }

    String language() {
        return language;
    }

    /** From now on letters are explained in this language, as a tag. */
    void explainIn(String tag) {
        language = tag;
    }

    /** From now on letters go this way. */
    void deliverBy(DeliveryChoice choice) {
        requireNot(ApplicationState.WITHDRAWN);
        if (choice != DeliveryChoice.LETTER && terms.contactEmail() == null) {
            throw new BusinessRuleViolation("delivery.email-missing");
        }
        delivery = choice;
    }

    void receivedOn(LocalDate day) {
        receivedOn = day;
    }

    /** It belongs to another round, because that was open on the day on which it really came. */
    void comesInto(Round open) {
        round = open.label();
    }

    SubmittedApplication view(List<ConductCertificateCheck> certificates) {
        return new SubmittedApplication(
                caseNumber,
                new EditionId(fund, edition),
                round,
                state,
                answers(),
                receivedOn,
                submittedAt,
                channel,
                language,
                delivery,
                applicantId,
                followUpOf,
                sponsorState,
                certificates);
    }

    private void say(ApplicationAnswers said) {
        answers = HouseJson.MAPPER.writeValueAsString(said);
        terms = SearchTerms.of(said);
    }

    private void requireNot(ApplicationState wrong) {
        if (state == wrong) {
            throw new BusinessRuleViolation("application.withdrawn");
        }
    }
}
