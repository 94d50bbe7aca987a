package de.foerdertopf.notice.writing;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.letters.Law;
import de.foerdertopf.notice.letters.LetterHead;
import de.foerdertopf.notice.letters.LetterHead.InformationRow;
import de.foerdertopf.notice.letters.Matter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.RemedyInstruction;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what stands around the text of a letter. */
@Component
@Transactional(readOnly = true)
public class Letterheads {

    private final Applications applications;
    private final Decisions decisions;
    private final Funds funds;
    private final PortalDelivery portal;
    private final CaseOfficers officers;
    private final Clock clock;
    private final LetterWords words;

    Letterheads(
            Applications applications,
            Decisions decisions,
            Funds funds,
            PortalDelivery portal,
            CaseOfficers officers,
            Clock clock,
            LetterWords words) {
        this.applications = applications;
        this.decisions = decisions;
        this.funds = funds;
        this.portal = portal;
        this.officers = officers;
        this.clock = clock;
        this.words = words;
    }

    /**
     * For a letter to the recipient of a case, by the way that the recipient chose.
     *
     * @throws BusinessRuleViolation {@code notice.address-missing}
     */
    public LetterParts of(CaseNumber caseNumber, Actor by) {
        return of(caseNumber, null, by);
    }

    /**
     * For a letter of this kind: a notice lies on the portal where the recipient chose that; what has no address is handed over.
     */
    public LetterParts reachable(NoticeType type, CaseNumber caseNumber, Actor by) {
        var application = applications.require(caseNumber);
        if (type.isAdministrativeAct() && portal.isAgreed(application)) {
            return of(caseNumber, NoticeChannel.PORTAL, by);
        }
        var onTheWay = isMailable(application) || application.recipient().canBeReachedByPost();
        return of(caseNumber, onTheWay ? null : NoticeChannel.HAND_OVER, by);
    }

    /** For a letter that must be served with a proof of its arrival (§ 73 (3) VwGO): on paper or into the recipient's hands. */
    public LetterParts served(CaseNumber caseNumber, Actor by) {
        var onPaper = applications.require(caseNumber).recipient().canBeReachedByPost();
        var parts = of(caseNumber, onPaper ? NoticeChannel.LETTER : NoticeChannel.HAND_OVER, by);
        return parts.deliveredAs(words.of("delivery.served", parts.channel()));
    }

    /** The court to which a refused objection is taken, as the authority's data say today. */
    public Optional<RemedyInstruction> court(CaseNumber caseNumber) {
        return funds.require(applications.require(caseNumber).fund())
                .authority()
                .courtOn(HouseTime.today(clock))
                .map(court -> new RemedyInstruction(
                        RemedyInstruction.Kind.CLAIM, court.nameDative(), court.seat(), Sender.REMEDY_MONTHS));
    }

    /**
     * For the notice of a decision: as the recipient chose, also on the portal.
     *
     * @param via a way that the officer chooses instead; null is as the recipient chose
     * @throws BusinessRuleViolation {@code notice.address-missing}, {@code notice.mail-not-wanted}, {@code
     *     notice.portal-not-wanted}
     */
    LetterParts ofDecision(CaseNumber caseNumber, @Nullable NoticeChannel via, Actor by) {
        var agreed = portal.isAgreed(caseNumber);
        if (via == NoticeChannel.PORTAL && !agreed) {
            throw new BusinessRuleViolation("notice.portal-not-wanted");
        }
        return of(caseNumber, via == null && agreed ? NoticeChannel.PORTAL : via, by);
    }

    /** Who retrieves notices gets everything else by mail, and consented to both. */
    private static boolean isMailable(SubmittedApplication application) {
        return application.delivery() != DeliveryChoice.LETTER
                && application.recipient().email() != null;
    }

    private LetterParts of(CaseNumber caseNumber, @Nullable NoticeChannel via, Actor by) {
        var application = applications.require(caseNumber);
        var recipient = application.recipient();
        var mailable = isMailable(application);
        var channel = via != null ? via : mailable ? NoticeChannel.EMAIL : NoticeChannel.LETTER;
        if (channel == NoticeChannel.EMAIL && !mailable) {
            throw new BusinessRuleViolation("notice.mail-not-wanted");
        }
        if (channel == NoticeChannel.LETTER && !recipient.canBeReachedByPost()) {
            throw new BusinessRuleViolation("notice.address-missing");
        }
        return parts(
                application,
                Addressing.lines(recipient, application.answers().initiative().nameInLetters()),
                recipient.greeting(),
                Addressing.sponsoredGroup(application),
                channel,
                by);
    }

    /** For a letter to the group that applied, whoever will be the recipient of a notice: read on its page, told by mail. */
    public LetterParts toGroupByMail(CaseNumber caseNumber, Actor by) {
        var application = applications.require(caseNumber);
        var contact = application.answers().contact();
        return parts(
                application, Addressing.ofGroup(application), contact.nameInLetters(), null, NoticeChannel.EMAIL, by);
    }

    /** For the same, where it must reach a group that has no page: by mail or on paper, as its notices do. */
    public LetterParts toGroup(CaseNumber caseNumber, Actor by) {
        var application = applications.require(caseNumber);
        var contact = application.answers().contact();
        return parts(
                application,
                Addressing.ofGroup(application),
                contact.nameInLetters(),
                null,
                channelToGroup(application),
                by);
    }

    /** How a letter gets to the group that applied: told by mail where it has a page or wants mails, or where the post finds nobody. */
    public static NoticeChannel channelToGroup(SubmittedApplication application) {
        var address = application.answers().contact().address();
        var onPaper = !application.hasPage()
                && application.delivery() == DeliveryChoice.LETTER
                && address != null
                && address.reachesByPost();
        return onPaper ? NoticeChannel.LETTER : NoticeChannel.EMAIL;
    }

    /** The window of an envelope to the recipient of a case, as of today; empty without an address. */
    public Optional<List<String>> windowOf(CaseNumber caseNumber) {
        var application = applications.require(caseNumber);
        return application.recipient().canBeReachedByPost()
                ? Optional.of(Addressing.lines(
                        application.recipient(),
                        application.answers().initiative().nameInLetters()))
                : Optional.empty();
    }

    /** For a letter on paper to somebody else of a case: a group behind its sponsor, a contact person. */
    public LetterParts to(CaseNumber caseNumber, List<String> addressLines, String greetedName, Actor by) {
        return parts(applications.require(caseNumber), addressLines, greetedName, null, NoticeChannel.LETTER, by);
    }

    private LetterParts parts(
            SubmittedApplication application,
            List<String> addressLines,
            String greetedName,
            @Nullable String appliedBy,
            NoticeChannel channel,
            Actor by) {
        var fund = funds.require(application.fund());
        var authority = fund.authority();
        var today = HouseTime.today(clock);
        var contact = officers.contact(writer(application.caseNumber(), by), authority);
        var head = new LetterHead(
                Sender.masthead(fund),
                authority.returnLine(),
                addressLines,
                List.of(new InformationRow(
                        words.of(appliedBy == null ? "head.application-of" : "head.application-of.sponsored"),
                        application.receivedOn())),
                contact,
                words.of("delivery", channel),
                application.caseNumber(),
                today,
                Sender.footer(authority),
                Sender.footerContact(authority));
        return new LetterParts(
                head,
                new Matter(
                        fund.name(),
                        fund.nameDative(),
                        application.answers().project().title(),
                        application.receivedOn(),
                        appliedBy),
                Addressing.recipient(application),
                greetedName,
                new Law(
                        authority.procedureAct(),
                        funds.edition(application.edition()).texts().legalBasis()),
                Sender.remedy(authority, today),
                channel,
                authority.land(),
                contact.name());
    }

    /** Where the machine writes, the person answers questions who worked on the case. */
    private Actor writer(CaseNumber caseNumber, Actor by) {
        return by.isStaff()
                ? by
                : decisions
                        .taken(caseNumber)
                        .map(decision -> Actor.staff(decision.proposedBy()))
                        .orElse(by);
    }
}
