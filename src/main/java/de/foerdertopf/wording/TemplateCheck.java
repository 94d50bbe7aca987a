package de.foerdertopf.wording;

import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.document.PublishedTemplates;
import de.foerdertopf.document.TemplateInspection;
import de.foerdertopf.document.TemplateLibrary;
import de.foerdertopf.document.TemplateProblem;
import de.foerdertopf.document.TemplateSet;
import de.foerdertopf.document.UnresolvedPlaceholder;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.LetterChecklist;
import de.foerdertopf.notice.writing.LetterPrinter;
import de.foerdertopf.notice.writing.SampleLetters;
import de.foerdertopf.notice.writing.SampleLetters.Kind;
import de.foerdertopf.shared.FundCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries a draft of a template before anybody gets it: in every letter in which it would stand, for every fund that would print
 * it, with ordinary, long and sparse data.
 */
@Component
@Transactional(readOnly = true)
class TemplateCheck {

    private final TemplateLibrary library;
    private final PublishedTemplates published;
    private final PdfRenderer renderer;
    private final LetterPrinter printer;
    private final Funds funds;

    TemplateCheck(
            TemplateLibrary library,
            PublishedTemplates published,
            PdfRenderer renderer,
            LetterPrinter printer,
            Funds funds) {
        this.library = library;
        this.published = published;
        this.renderer = renderer;
        this.printer = printer;
        this.funds = funds;
    }

    /** The files in force with the draft in its place. */
    TemplateSet.Source withDraft(String fileName, String draft, @Nullable FundCode fund) {
        var source = library.sourceFor(fund);
        return file -> file.equals(fileName) ? draft : source.read(file);
    }

    /** What speaks against publishing the draft; empty is well. */
    List<TemplateProblem> problems(String name, String draft, @Nullable FundCode fund) {
        var fileName = TemplateSet.fileOf(name);
        var problems = new ArrayList<>(TemplateProblem.unprintable(name, draft));
        var tried = new HashSet<String>();
        problems.addAll(tryIn(name, withDraft(fileName, draft, fund), fund, tried));
        if (fund == null && problems.isEmpty()) {
            funds.all().stream()
                    .map(Fund::code)
                    .filter(code -> !published.hasOwn(fileName, code))
                    .forEach(code -> problems.addAll(tryIn(name, withDraft(fileName, draft, code), code, tried)));
        }
        return problems.stream().distinct().toList();
    }

    private List<TemplateProblem> tryIn(
            String name, TemplateSet.Source source, @Nullable FundCode fund, Set<String> tried) {
        var problems = new ArrayList<TemplateProblem>();
        for (var type : NoticeType.values()) {
            var usual = SampleLetters.of(type, Kind.USUAL, null, null);
            if (!mayUse(name, usual.template(), source, fund)) {
                continue;
            }
            var found = TemplateInspection.inspect(usual.template(), usual.getClass(), source);
            problems.addAll(found);
            if (found.isEmpty()) {
                var templates = TemplateSet.of(usual.template(), source);
                if (tried.add(templates.version())) {
                    problems.addAll(withSamples(name, type, templates));
                }
            }
        }
        return problems;
    }

    /** Whether the draft stands in this letter, before or after the change. A draft that breaks its parts is tried anyway. */
    private boolean mayUse(String name, String template, TemplateSet.Source source, @Nullable FundCode fund) {
        var fileName = TemplateSet.fileOf(name);
        try {
            return name.equals(template)
                    || TemplateSet.of(template, library.sourceFor(fund)).uses(fileName)
                    || TemplateSet.of(template, source).uses(fileName);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private List<TemplateProblem> withSamples(String name, NoticeType type, TemplateSet templates) {
        var problems = new ArrayList<TemplateProblem>();
        for (var kind : Kind.values()) {
            var letter = SampleLetters.of(type, kind, null, null);
            try {
                if (kind == Kind.USUAL) {
                    problems.addAll(againstChecklist(name, letter, templates));
                    printer.print(letter, templates);
                } else {
                    renderer.textOf(templates, letter, letter.metadata());
                }
            } catch (UnresolvedPlaceholder e) {
                problems.add(new TemplateProblem(
                        e.template(), e.line(), TemplateProblem.Kind.VALUE_MISSING, "{{" + e.key() + "}}"));
            } catch (RuntimeException e) {
                problems.add(
                        new TemplateProblem(name, 0, TemplateProblem.Kind.NOT_PRINTED, String.valueOf(e.getMessage())));
            }
        }
        return problems;
    }

    /** A part that stood in the letter must not vanish, and nothing may come in that is forbidden. */
    private List<TemplateProblem> againstChecklist(String name, Letter letter, TemplateSet templates) {
        var words = renderer.textOf(templates, letter, letter.metadata());
        var before = renderer.textOf(renderer.inFolder(letter.template()), letter, letter.metadata());
        return LetterChecklist.of(letter).stream()
                .filter(part -> !part.isKeptBy(letter, words) && part.isKeptBy(letter, before))
                .map(part -> new TemplateProblem(
                        name,
                        0,
                        part.forbidden() ? TemplateProblem.Kind.PART_FORBIDDEN : TemplateProblem.Kind.PART_MISSING,
                        part.text()))
                .toList();
    }
}
