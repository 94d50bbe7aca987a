package de.foerdertopf.notice.letters;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.List;

/**
 * All that stands around a letter's text.
 *
 * @param returnLine one small line above the address
 * @param recipient the address line by line: name, person, street, postcode and town
 * @param information rows of the information block between case number and contact, such as {@code Ihr Antrag vom}
 * @param delivery how it goes out: {@code Brief}, {@code E-Mail mit PDF}
 * @param date of the letter
 * @param footer authority, department, postal address
 * @param footerContact phone, e-mail, website
 */
public record LetterHead(
        Masthead masthead,
        String returnLine,
        List<String> recipient,
        List<InformationRow> information,
        ContactPerson contact,
        String delivery,
        CaseNumber caseNumber,
        LocalDate date,
        List<String> footer,
        List<String> footerContact) {

    public LetterHead {
        recipient = List.copyOf(recipient);
        information = List.copyOf(information);
        footer = List.copyOf(footer);
        footerContact = List.copyOf(footerContact);
    }

    /** The same with other words for how it goes out. */
    public LetterHead deliveredAs(String words) {
        return new LetterHead(
                masthead, returnLine, recipient, information, contact, words, caseNumber, date, footer, footerContact);
    }

    /** The address as it fits the envelope's window. */
    public List<String> addressLines() {
        return EnvelopeWindow.of(recipient).lines();
    }

    /** One row: label and value. The value is kept as it is printed, so that a frozen letter prints the same for ever. */
    public record InformationRow(String label, Object value) {

        public InformationRow {
            value = value instanceof LocalDate day ? GermanWords.day(day) : value.toString();
        }
    }
}
