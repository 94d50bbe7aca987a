package de.foerdertopf.reading;

import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NoticeType;
import java.util.function.BiConsumer;

/**
 * What a kind of letter says in its copy: the same facts in the same order.
 *
 * @param binds whether the German letter is an administrative act
 */
record LetterContent<L extends Letter>(
        NoticeType type, Class<L> letter, boolean binds, BiConsumer<L, ReadingPage> writer) {

    boolean fits(Letter other) {
        return letter.isInstance(other);
    }

    ReadingCopy write(Letter frozen, ReadingPage page, boolean checked) {
        writer.accept(letter.cast(frozen), page);
        page.section("questions.title", Contact.sentence(frozen.head().contact(), page));
        return page.finish(frozen, binds, checked);
    }
}
