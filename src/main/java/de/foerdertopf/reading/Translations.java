package de.foerdertopf.reading;

import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.SampleLetters;
import de.foerdertopf.shared.NotFoundException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far each language is: which letters it explains, what is older than the German, who vouches for it. */
@Component
public class Translations {

    private final ReadingLibrary library;
    private final TranslationSignOffs signOffs;
    private final PrintReadingCopy printer;

    Translations(ReadingLibrary library, TranslationSignOffs signOffs, PrintReadingCopy printer) {
        this.library = library;
        this.signOffs = signOffs;
        this.printer = printer;
    }

    /**
     * A language as it stands.
     *
     * @param revision of its sentences; a signature stands under exactly this one
     * @param signedBy staff id; null where nobody vouches for these sentences
     */
    public record Standing(
            ReadingLanguage language,
            String revision,
            @Nullable String signedBy,
            @Nullable Instant signedAt,
            List<Explained> letters) {

        public boolean isChecked() {
            return signedBy != null;
        }
    }

    /**
     * A kind of letter in a language.
     *
     * @param outdated sentences that its copy leaves out, because the German was changed later
     */
    public record Explained(NoticeType type, Set<String> outdated) {

        public boolean isComplete() {
            return outdated.isEmpty();
        }
    }

    /** All languages, German first. */
    public List<Standing> all() {
        return Arrays.stream(ReadingLanguage.values()).map(this::of).toList();
    }

    public Standing of(ReadingLanguage language) {
        var revision = library.texts(language).revision();
        var signature =
                language.isGerman() ? null : signOffs.find(language, revision).orElse(null);
        return new Standing(
                language,
                revision,
                signature == null ? null : signature.by(),
                signature == null ? null : signature.at(),
                LetterContents.ALL.stream()
                        .map(content -> new Explained(content.type(), outdated(content, language)))
                        .toList());
    }

    private Set<String> outdated(LetterContent<?> content, ReadingLanguage language) {
        var page = printer.page(language, Fit.WHOLE);
        content.write(sample(content), page, false);
        return page.outdated();
    }

    /**
     * The copy of an invented letter, as it would be made today.
     *
     * @throws NotFoundException if this kind of letter is not explained
     */
    public byte[] preview(ReadingLanguage language, NoticeType type) {
        var content = LetterContents.of(type).orElseThrow(() -> new NotFoundException("No copy of " + type));
        return printer.print(sample(content), language, of(language).isChecked());
    }

    private static Letter sample(LetterContent<?> content) {
        return SampleLetters.of(content.type(), SampleLetters.Kind.USUAL, null, null);
    }
}
