package de.foerdertopf.web.wording;

import de.foerdertopf.document.TemplateValue;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.SampleLetters;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.TableView;
import de.foerdertopf.web.wording.TemplatePage.PartLink;
import de.foerdertopf.wording.LetterPlaceholders;
import de.foerdertopf.wording.LetterTemplateFiles;
import de.foerdertopf.wording.LineDiff;
import de.foerdertopf.wording.Placeholder;
import de.foerdertopf.wording.TemplateFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages show on which a template is changed. */
@Component
class TemplatePages {

    private final Scopes scopes;
    private final LetterTemplateFiles files;
    private final LetterPlaceholders placeholders;
    private final Words words;

    TemplatePages(Scopes scopes, LetterTemplateFiles files, LetterPlaceholders placeholders, Words words) {
        this.scopes = scopes;
        this.files = files;
        this.placeholders = placeholders;
        this.words = words;
    }

    /** A template, to be changed. */
    TemplatePage of(Scope scope, TemplateFile file, Actor by) {
        return new TemplatePage(
                scope,
                file,
                TemplateNames.title(words, file),
                scope.templateHref(file.name()),
                file.isPart() ? TemplateNames.all(words, file.usedBy()) : null,
                file.isPart() ? choices(file) : List.of(),
                words.choices(SampleLetters.Kind.values()),
                values(scope, file),
                versions(scope, file),
                files.hasOwn(file.name(), scope.fundCode()),
                files.lastNumber(file.name(), scope.fundCode()),
                parts(scope, file, by),
                crumbs(scope, file));
    }

    /** An older wording of a template. */
    VersionPage version(Scope scope, TemplateFile file, int number) {
        var name = file.name();
        return new VersionPage(
                scope,
                TemplateNames.title(words, file),
                number,
                isCurrent(number, scope, file),
                scope.templateHref(name) + "/fassungen/" + number,
                scope.sentencesHref(name),
                LineDiff.between(files.version(name, scope.fundCode(), number), files.text(name, scope.fundCode())),
                crumbs(scope, file));
    }

    private List<Crumb> crumbs(Scope scope, TemplateFile file) {
        return List.of(
                new Crumb(words.text("wording.title"), scope.href()),
                new Crumb(TemplateNames.title(words, file), null));
    }

    /** The letter in which a part is shown first. */
    static NoticeType letter(TemplateFile file, String chosen) {
        return Arrays.stream(NoticeType.values())
                .filter(type -> type.name().equals(chosen) && file.usedBy().contains(type))
                .findFirst()
                .orElse(file.usedBy().get(0));
    }

    static SampleLetters.Kind sample(String chosen) {
        return Arrays.stream(SampleLetters.Kind.values())
                .filter(kind -> kind.name().equals(chosen))
                .findFirst()
                .orElse(SampleLetters.Kind.USUAL);
    }

    /** Whether an entry is what letters of this scope are printed with. */
    private boolean isCurrent(int number, Scope scope, TemplateFile file) {
        return files.hasOwn(file.name(), scope.fundCode())
                ? number == files.lastNumber(file.name(), scope.fundCode())
                : number == 0 && file.inForce() == null;
    }

    private List<Choice> choices(TemplateFile file) {
        return file.usedBy().stream()
                .map(type -> Choice.of(type.name(), words.label(type)))
                .toList();
    }

    private List<PartLink> parts(Scope scope, TemplateFile file, Actor by) {
        var letter = file.letter();
        return letter == null
                ? List.of()
                : files.all(scope.fundCode(), by).stream()
                        .filter(part -> part.isPart() && part.usedBy().contains(letter))
                        .sorted(Comparator.comparing(part -> PartGroup.of(part.name())))
                        .map(part -> new PartLink(TemplateNames.title(words, part), scope.sentencesHref(part.name())))
                        .toList();
    }

    private List<VersionRow> versions(Scope scope, TemplateFile file) {
        var rows = new ArrayList<VersionRow>();
        for (var version : files.versions(file.name(), scope.fundCode())) {
            var follows = scope.fundCode() == null ? "wording.version.follows.all" : "wording.version.follows";
            rows.add(new VersionRow(
                    version.number(),
                    version.follows() ? words.text(follows) : words.text("wording.number", version.number()),
                    !version.follows() && isCurrent(version.number(), scope, file),
                    scopes.name(version.by()),
                    version.at(),
                    version.reason(),
                    version.follows() ? null : scope.templateHref(file.name()) + "/fassungen/" + version.number()));
        }
        if (scope.fundCode() != null && files.hasOwn(file.name(), null)) {
            var isCurrent = !files.hasOwn(file.name(), scope.fundCode());
            rows.add(VersionRow.of(
                    words.text("wording.version.general", files.lastNumber(file.name(), null)), isCurrent, null));
        }
        rows.add(VersionRow.of(
                words.text("wording.version.original"),
                isCurrent(0, scope, file),
                scope.templateHref(file.name()) + "/fassungen/0"));
        return rows;
    }

    /** What stands in the text already, what else may, and what the lines of its lists have. */
    private List<TableView> values(Scope scope, TemplateFile file) {
        var text = files.text(file.name(), scope.fundCode());
        var known = placeholders.of(file, scope.fundCode(), letter(file, ""), value -> meaning(value) != null);
        var tables = new ArrayList<TableView>();
        addTable(words.text("wording.values.here"), known, name -> text.contains(braces(name)), tables);
        known.stream()
                .filter(list -> text.contains("{{#" + list.name() + "}}"))
                .forEach(list -> addTable(
                        words.text("wording.values.of-list", meaning(list.value())),
                        list.entries(),
                        entry -> true,
                        tables));
        addTable(words.text("wording.values.more"), known, name -> !text.contains(braces(name)), tables);
        return tables;
    }

    private void addTable(
            String caption, List<Placeholder> names, Predicate<Placeholder> isMeant, List<TableView> tables) {
        var printed = names.stream()
                .filter(name -> name.value().isPrintable() && isMeant.test(name))
                .toList();
        if (!printed.isEmpty()) {
            tables.add(table(caption, printed));
        }
    }

    private static String braces(Placeholder name) {
        return "{{" + name.name() + "}}";
    }

    private TableView table(String caption, List<Placeholder> names) {
        return new TableView(
                caption,
                List.of(
                        TableView.Column.of(words.text("wording.values.name")),
                        TableView.Column.of(words.text("wording.values.meaning")),
                        TableView.Column.of(words.text("wording.values.sample"))),
                names.stream()
                        .map(name -> new TableView.Row(
                                null,
                                false,
                                List.of(
                                        TableView.Cell.of(braces(name)),
                                        TableView.Cell.of(Objects.requireNonNullElse(meaning(name.value()), "")),
                                        TableView.Cell.of(Objects.requireNonNullElse(
                                                name.inSample(), words.text("wording.values.none"))))))
                        .toList());
    }

    private @Nullable String meaning(TemplateValue value) {
        return ValueWords.of(value, words::optional);
    }
}
