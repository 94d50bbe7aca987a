package de.foerdertopf.notice.writing;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.letters.Law;
import de.foerdertopf.notice.letters.LetterHead;
import de.foerdertopf.notice.letters.Matter;
import de.foerdertopf.notice.letters.Recipient;
import de.foerdertopf.notice.letters.RemedyInstruction;
import org.jspecify.annotations.Nullable;

/**
 * What every letter of a case begins and ends with, taken from the case, its fund and the person who writes.
 *
 * @param channel how the letter goes to this recipient
 * @param remedy of the authority on the day of the letter
 * @param land whose law applies to delivery and holidays
 * @param writtenBy name of the person who writes
 */
public record LetterParts(
        LetterHead head,
        Matter matter,
        Recipient recipient,
        @Nullable String greetedName,
        Law law,
        RemedyInstruction remedy,
        NoticeChannel channel,
        String land,
        String writtenBy) {

    /** The same with other words for how it goes out. */
    LetterParts deliveredAs(String words) {
        return new LetterParts(
                head.deliveredAs(words), matter, recipient, greetedName, law, remedy, channel, land, writtenBy);
    }
}
