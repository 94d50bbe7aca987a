package de.foerdertopf.wording;

import de.foerdertopf.document.TemplateSet;
import de.foerdertopf.fund.FundEdition;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.LetterPrinter;
import de.foerdertopf.notice.writing.SampleLetters;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a letter with invented data in the draft's words. Nothing is kept. */
@Service
public class PreviewTemplate {

    private final LetterTemplateFiles files;
    private final TemplateCheck check;
    private final LetterPrinter printer;
    private final Funds funds;

    PreviewTemplate(LetterTemplateFiles files, TemplateCheck check, LetterPrinter printer, Funds funds) {
        this.files = files;
        this.check = check;
        this.printer = printer;
        this.funds = funds;
    }

    /**
     * What to look at.
     *
     * @param letter in which a part is shown; a letter's template is always shown in its own letter
     */
    public record Command(
            String name,
            @Nullable FundCode fund,
            String text,
            NoticeType letter,
            SampleLetters.Kind sample,
            Actor by) {}

    /**
     * The PDF.
     *
     * @throws TemplateRefused if a letter would break
     * @throws de.foerdertopf.shared.NotFoundException for those who may not, and for other files
     */
    @Transactional(readOnly = true)
    public byte[] preview(Command command) {
        var file = files.require(command.name(), command.fund(), command.by());
        var text = PublishTemplate.lines(command.text());
        TemplateRefused.ifAny(check.problems(file.name(), text, command.fund()));
        var type = file.letter() == null ? command.letter() : file.letter();
        var letter = SampleLetters.of(
                type,
                command.sample(),
                command.fund() == null ? null : funds.require(command.fund()),
                command.fund() == null ? null : edition(command.fund()));
        return printer.print(
                letter,
                TemplateSet.of(
                        letter.template(), check.withDraft(TemplateSet.fileOf(file.name()), text, command.fund())));
    }

    private @Nullable FundEdition edition(FundCode fund) {
        var editions =
                funds.editions(fund).stream().filter(FundEdition::isPublished).toList();
        return editions.isEmpty() ? null : editions.get(editions.size() - 1);
    }
}
