package de.foerdertopf.web.desk;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.letters.NoticeType;
import org.springframework.stereotype.Component;

/** By which name the way of a letter goes at the desk: the same that stands in its head. */
@Component("letterWays")
public class LetterWays {

    private final Words words;

    LetterWays(Words words) {
        this.words = words;
    }

    /** How it shall leave, or has left. */
    public String of(IssuedNotice letter) {
        return of(letter.type(), letter.channel());
    }

    /** A letter that must be served goes with a proof of its arrival. */
    public String of(NoticeType type, NoticeChannel way) {
        return type.isServed() && way.isOnPaper() ? words.text("letter-way.served." + way) : words.label(way);
    }
}
