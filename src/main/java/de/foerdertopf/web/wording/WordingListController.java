package de.foerdertopf.web.wording;

import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.TableView;
import de.foerdertopf.wording.EditionSentences;
import de.foerdertopf.wording.EditionSentences.Sentence;
import de.foerdertopf.wording.LetterTemplateFiles;
import de.foerdertopf.wording.TemplateFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Lists every text of the letters: which version is in force, who published it, when. */
@Controller
class WordingListController {

    private final Scopes scopes;
    private final LetterTemplateFiles files;
    private final EditionSentences sentences;
    private final Words words;
    private final Fmt fmt;

    WordingListController(Scopes scopes, LetterTemplateFiles files, EditionSentences sentences, Words words, Fmt fmt) {
        this.scopes = scopes;
        this.files = files;
        this.sentences = sentences;
        this.words = words;
        this.fmt = fmt;
    }

    @GetMapping(Scope.ROOT)
    String first(StaffMember me) {
        return "redirect:"
                + scopes.of(me).stream()
                        .findFirst()
                        .map(Scope::href)
                        .orElseThrow(() -> new NotFoundException("Not for this person"));
    }

    @GetMapping(Scope.ROOT + "/{code}")
    String list(@PathVariable String code, StaffMember me, Model model) {
        var scope = scopes.require(code, me);
        var all = files.all(scope.fundCode(), me.actor());
        var fund = scope.fund();
        var own = fund == null ? List.<Sentence>of() : sentences.all(fund.code(), me.actor());
        var names = scopes.names(Stream.concat(
                        all.stream().flatMap(file -> Stream.ofNullable(file.inForce())
                                .map(v -> v.by())),
                        own.stream().flatMap(s -> Stream.ofNullable(s.inForce()).map(w -> w.by())))
                .distinct()
                .toList());
        var page = new ListPage(
                scope,
                scopes.of(me),
                table(
                        "wording.letters",
                        all.stream()
                                .filter(file -> !file.isPart())
                                .map(file -> row(scope, file, names))
                                .toList()),
                parts(scope, all, names),
                editions(scope, own, names));
        return FundFaces.show("wording/list", fund, page, model);
    }

    /** All texts of one scope, and the ways to the others. */
    record ListPage(
            Scope scope, List<Scope> scopes, TableView letters, List<PartTable> parts, List<EditionTable> editions) {}

    /** Parts that stand at the same place in a letter. */
    record PartTable(PartGroup group, String label, TableView table) {}

    private List<PartTable> parts(Scope scope, List<TemplateFile> all, Map<String, String> names) {
        var tables = new ArrayList<PartTable>();
        for (var group : PartGroup.values()) {
            var parts = all.stream()
                    .filter(file -> file.isPart() && PartGroup.of(file.name()) == group)
                    .map(file -> row(scope, file, names))
                    .toList();
            if (!parts.isEmpty()) {
                tables.add(new PartTable(group, words.label(group), table("label.PartGroup." + group, parts)));
            }
        }
        return tables;
    }

    /** An edition's sentences under its name. */
    record EditionTable(String version, TableView table) {}

    private List<EditionTable> editions(Scope scope, List<Sentence> own, Map<String, String> names) {
        var tables = new ArrayList<EditionTable>();
        own.stream()
                .map(s -> s.edition().version())
                .distinct()
                .forEach(version -> tables.add(new EditionTable(
                        version,
                        table(
                                "wording.sentences",
                                own.stream()
                                        .filter(s -> s.edition().version().equals(version))
                                        .map(s -> row(scope, s, names))
                                        .toList()))));
        return tables;
    }

    private TableView table(String caption, List<TableView.Row> rows) {
        return new TableView(
                words.text(caption),
                List.of(
                        TableView.Column.of(words.text("wording.text")),
                        TableView.Column.of(words.text("wording.version")),
                        TableView.Column.of(words.text("wording.who"))),
                rows);
    }

    private TableView.Row row(Scope scope, TemplateFile file, Map<String, String> names) {
        var version = file.inForce();
        return new TableView.Row(
                scope.sentencesHref(file.name()),
                false,
                List.of(
                        file.isPart()
                                ? TableView.Cell.of(
                                        TemplateNames.title(words, file),
                                        TemplateNames.shortly(words, file.usedBy()),
                                        file.name())
                                : TableView.Cell.of(TemplateNames.title(words, file), file.name()),
                        version == null
                                ? TableView.Cell.tag("plain", words.text("wording.original"))
                                : TableView.Cell.tag(
                                        "info",
                                        words.text(
                                                version.fund() == null ? "wording.number.all" : "wording.number",
                                                version.number())),
                        version == null ? TableView.Cell.of("–") : who(version.by(), version.at(), names)));
    }

    private TableView.Row row(Scope scope, Sentence sentence, Map<String, String> names) {
        var block = sentence.block();
        var wording = sentence.inForce();
        return new TableView.Row(
                scope.sentenceHref(sentence.edition().version(), block.key()),
                false,
                List.of(
                        TableView.Cell.of(SentenceWords.title(words, block), shortened(block.text())),
                        wording == null
                                ? TableView.Cell.tag("plain", words.text("wording.original"))
                                : TableView.Cell.tag("info", words.text("wording.number", wording.number())),
                        wording == null ? TableView.Cell.of("–") : who(wording.by(), wording.at(), names)));
    }

    private TableView.Cell who(String by, Instant at, Map<String, String> names) {
        @Nullable String name = names.get(by);
        return TableView.Cell.of(name == null ? by : name, fmt.moment(at));
    }

    private static String shortened(String text) {
        return text.length() <= 90 ? text : text.substring(0, 90).strip() + " …";
    }
}
