package de.foerdertopf.wording;

import de.foerdertopf.fund.EditionId;
import de.foerdertopf.fund.EditionWordings;
import de.foerdertopf.fund.EditionWordings.Wording;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.LetterPrinter;
import de.foerdertopf.notice.writing.SampleLetters;
import de.foerdertopf.shared.Actor;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an approval with all provisions of the edition, one of them in the draft's words. Nothing is kept. */
@Service
public class PreviewWording {

    private final EditionSentences sentences;
    private final PublishWording publishWording;
    private final Funds funds;
    private final LetterPrinter printer;
    private final Clock clock;

    PreviewWording(
            EditionSentences sentences,
            PublishWording publishWording,
            Funds funds,
            LetterPrinter printer,
            Clock clock) {
        this.sentences = sentences;
        this.publishWording = publishWording;
        this.funds = funds;
        this.printer = printer;
        this.clock = clock;
    }

    /** The draft. */
    public record Command(
            EditionId edition, String key, @Nullable String lead, String text, Actor by) {}

    /**
     * The PDF.
     *
     * @throws TemplateRefused if it names what letters do not know
     * @throws de.foerdertopf.shared.BusinessRuleViolation {@code wording.blank}, {@code wording.too-long}
     */
    @Transactional(readOnly = true)
    public byte[] preview(Command command) {
        var sentence = sentences.require(command.edition(), command.key(), command.by());
        var block = PublishWording.drafted(sentence.block(), command.lead(), command.text());
        TemplateRefused.ifAny(publishWording.problems(command.edition(), block));
        var draft = new Wording(
                command.edition(),
                block.key(),
                0,
                block.lead(),
                block.text(),
                null,
                command.by().id(),
                clock.instant());
        var edition = EditionWordings.worded(funds.edition(command.edition()), Map.of(block.key(), draft));
        var fund = funds.require(command.edition().fund());
        var letter = SampleLetters.of(NoticeType.APPROVAL, SampleLetters.Kind.USUAL, fund, edition);
        return printer.print(letter, fund.code());
    }
}
