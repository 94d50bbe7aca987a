package de.foerdertopf.web.applicant;

import static de.foerdertopf.application.ApplicationFixture.anApplication;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.web.casework.PaidCase;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant of an informal group that its fiscal sponsor gets. */
public final class SponsoredCase {

    public static final String SPONSOR = "Haus der Vereine";

    private final PaidCase house;
    private final UUID person;
    private final String group;
    private final String sponsor;

    /** @param person who applies */
    public SponsoredCase(PaidCase house, UUID person) {
        this(
                house,
                person,
                "gruppe." + UUID.randomUUID() + "@example.org",
                "kalt." + UUID.randomUUID() + "@example.org");
    }

    /** The same of people with these addresses. */
    SponsoredCase(PaidCase house, UUID person, String group, String sponsor) {
        this.house = house;
        this.person = person;
        this.group = group;
        this.sponsor = sponsor;
    }

    /** Approved and told; the sponsor consented by phone with this account, if any, which is confirmed. */
    public CaseNumber told(@Nullable String iban) {
        return told(iban, anApplication());
    }

    /** The same of an application that a test changed. */
    public CaseNumber told(@Nullable String iban, ApplicationFixture application) {
        var caseNumber = consented(iban, application);
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        house.way().jobs();
        return caseNumber;
    }

    private CaseNumber consented(@Nullable String iban, ApplicationFixture application) {
        var caseNumber = house.way()
                .submittedBy(
                        person,
                        application
                                .title("Nähen " + UUID.randomUUID())
                                .ofAnInformalGroup()
                                .email(group)
                                .behind(new FiscalSponsor(
                                        SPONSOR, "Ida Kalt", sponsor, new Address("Am Markt 1", "28195", "Bremen"))));
        house.way()
                .bean(AnswerForSponsor.class)
                .record(new AnswerForSponsor.Command(
                        caseNumber,
                        true,
                        iban == null ? null : new BankAccount(SPONSOR, new Iban(iban), null),
                        Channel.PHONE,
                        "Frau Kalt, Rückruf",
                        house.way().officer()));
        if (iban != null) {
            house.way()
                    .bean(ConfirmAccount.class)
                    .confirm(new ConfirmAccount.Command(
                            caseNumber,
                            "Rückruf bei der Geschäftsstelle",
                            house.way().second()));
        }
        return caseNumber;
    }

    /** Where the sponsor is written to. */
    public String sponsorsAddress() {
        return sponsor;
    }

    /** What the sponsor was sent of these. */
    public List<SentMail> toSponsor(CaseNumber caseNumber, String template) {
        return mails(caseNumber, template, sponsor);
    }

    /** What the group was sent of these. */
    public List<SentMail> toGroup(CaseNumber caseNumber, String template) {
        return mails(caseNumber, template, group);
    }

    /** All that the sponsor was sent. */
    public List<SentMail> toSponsor(CaseNumber caseNumber) {
        return house.way().bean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.to().equals(sponsor))
                .toList();
    }

    /** What this address was sent, by template, in the order of events. */
    List<String> templatesTo(CaseNumber caseNumber, String address) {
        return house.way().bean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.to().equals(address))
                .sorted(Comparator.comparing(SentMail::createdAt))
                .map(SentMail::template)
                .toList();
    }

    /** Where the group is written to. */
    String groupsAddress() {
        return group;
    }

    private List<SentMail> mails(CaseNumber caseNumber, String template, String address) {
        return house.way().bean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(template))
                .filter(mail -> mail.to().equals(address))
                .toList();
    }
}
