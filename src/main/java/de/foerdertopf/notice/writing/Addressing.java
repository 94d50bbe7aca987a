package de.foerdertopf.notice.writing;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.applicant.Names;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.notice.letters.Recipient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To whom a letter goes, as its window and its sentences say it. */
final class Addressing {

    private Addressing() {}

    /** The lines of the envelope's window: who, for whom, where; instead of a street the mail address where there is none. */
    static List<String> lines(GrantRecipient recipient, String initiative) {
        var lines = new ArrayList<String>();
        lines.add(recipient.name());
        if (!Names.same(recipient.name(), recipient.greeting())) {
            lines.add(recipient.greeting());
        } else if (recipient.kind() == GrantRecipient.Kind.RESPONSIBLE_PERSON) {
            lines.add(initiative);
        }
        lines.addAll(where(recipient.address(), recipient.email()));
        return lines;
    }

    /** How the letter speaks of its recipient. */
    static Recipient recipient(SubmittedApplication application) {
        var recipient = application.recipient();
        var initiative = application.answers().initiative();
        return switch (recipient.kind()) {
            case SPONSOR -> new Recipient(Recipient.Kind.SPONSOR, recipient.name(), initiative.nameInLetters());
            case RESPONSIBLE_PERSON ->
                new Recipient(Recipient.Kind.RESPONSIBLE_PERSON, recipient.name(), initiative.nameInLetters());
            case NATURAL_PERSON -> new Recipient(Recipient.Kind.PERSON, recipient.name(), null);
            case INITIATIVE -> new Recipient(kind(application), recipient.name(), null);
        };
    }

    /** The group that applied, where its sponsor is the recipient; null where the recipient applied. */
    static @Nullable String sponsoredGroup(SubmittedApplication application) {
        return application.recipient().kind() == GrantRecipient.Kind.SPONSOR
                ? application.answers().initiative().nameInLetters()
                : null;
    }

    private static Recipient.Kind kind(SubmittedApplication application) {
        if (application.answers().applicantType() == ApplicantType.RELIGIOUS_COMMUNITY) {
            return Recipient.Kind.CONGREGATION;
        }
        return switch (application.answers().initiative().legalForm()) {
            case EV, UNREGISTERED_ASSOCIATION -> Recipient.Kind.ASSOCIATION;
            case GGMBH -> Recipient.Kind.ORGANISATION;
            case NONE, NETWORK, PART_OF_ORGANISATION, NATURAL_PERSON -> Recipient.Kind.GROUP;
        };
    }

    /** The lines for a group that applied, whoever will be the recipient of a notice. */
    static List<String> ofGroup(SubmittedApplication application) {
        var contact = application.answers().contact();
        var initiative = application.answers().initiative().nameInLetters();
        var lines = new ArrayList<String>();
        lines.add(initiative);
        if (!Names.same(initiative, contact.nameInLetters())) {
            lines.add(contact.nameInLetters());
        }
        lines.addAll(where(contact.address(), contact.email()));
        return lines;
    }

    private static List<String> where(@Nullable Address address, @Nullable String email) {
        if (address != null) {
            return List.of(address.street(), address.postcodeTown());
        }
        return email == null ? List.of() : List.of(email);
    }
}
