package de.foerdertopf.web.casework;

import de.foerdertopf.dispatch.LetterRef;
import de.foerdertopf.dispatch.LetterToPrint;
import de.foerdertopf.dispatch.LettersToPrint;
import de.foerdertopf.dispatch.PrintRunView;
import de.foerdertopf.dispatch.PrintRuns;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.casework.PostPage.FundRow;
import de.foerdertopf.web.casework.PostPage.LetterRow;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Paging;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Gathers what waits to be printed and posted. */
@Component
class PostPages {

    static final String BASE = "/schreibtisch/post";

    private static final int PAGE_SIZE = 100;
    private static final String MESSAGE = "MESSAGE";

    private final Words words;
    private final LettersToPrint lettersToPrint;
    private final NoticesToIssue noticesToIssue;
    private final PrintRuns runs;

    PostPages(Words words, LettersToPrint lettersToPrint, NoticesToIssue noticesToIssue, PrintRuns runs) {
        this.words = words;
        this.lettersToPrint = lettersToPrint;
        this.noticesToIssue = noticesToIssue;
        this.runs = runs;
    }

    List<FundRow> funds(List<Fund> mine, StaffMember person) {
        return mine.stream()
                .map(fund -> new FundRow(
                        fund.name(),
                        href(fund.code()),
                        noticesToIssue.of(person, fund.code()).size(),
                        lettersToPrint.of(fund.code(), person.actor()).size(),
                        runs.of(fund.code()).stream()
                                .filter(PrintRunView::isOpen)
                                .count()))
                .toList();
    }

    /**
     * @param chosen kind of the letters that are shown; empty for all
     * @param wanted which page of them
     */
    PostPage of(Fund fund, StaffMember person, String chosen, int wanted) {
        var kind = known(chosen);
        var base = href(fund.code());
        var all = lettersToPrint.of(fund.code(), person.actor());
        var shown = all.stream().filter(letter -> isOf(kind, letter)).toList();
        var pages = Math.max(1, (shown.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var page = Math.min(Math.max(1, wanted), pages);
        var from = (page - 1) * PAGE_SIZE;
        return new PostPage(
                base,
                noticesToIssue.of(person, fund.code()).size(),
                base + "/bescheide",
                kinds(all),
                kind,
                IntStream.range(from, Math.min(shown.size(), from + PAGE_SIZE))
                        .mapToObj(i -> row(shown.get(i), i > from && isJoined(shown.get(i - 1), shown.get(i))))
                        .toList(),
                new Paging(page, pages, shown.size(), base + "?art=" + kind),
                runs.of(fund.code()));
    }

    /** All letters of a kind that this person may print. */
    List<LetterRef> all(Fund fund, StaffMember person, String kind) {
        return lettersToPrint.of(fund.code(), person.actor()).stream()
                .filter(letter -> isOf(kind, letter))
                .map(LetterToPrint::ref)
                .toList();
    }

    private List<Choice> kinds(List<LetterToPrint> all) {
        return all.stream()
                .collect(Collectors.toMap(PostPages::kind, this::what, (one, other) -> one, TreeMap::new))
                .entrySet()
                .stream()
                .map(kind -> Choice.of(kind.getKey(), kind.getValue()))
                .toList();
    }

    /** Nothing typed into the address comes back in a link. */
    private static String known(String kind) {
        return MESSAGE.equals(kind)
                        || Arrays.stream(NoticeType.values())
                                .anyMatch(type -> type.name().equals(kind))
                ? kind
                : "";
    }

    private static boolean isOf(String kind, LetterToPrint letter) {
        return kind.isEmpty() || kind(letter).equals(kind);
    }

    private static String kind(LetterToPrint letter) {
        return letter.type() == null ? MESSAGE : letter.type().name();
    }

    private String what(LetterToPrint letter) {
        return letter.type() == null ? words.text("post.kind.message") : words.label(letter.type());
    }

    private static boolean isJoined(LetterToPrint before, LetterToPrint letter) {
        return before.envelope().equals(letter.envelope());
    }

    private LetterRow row(LetterToPrint letter, boolean joined) {
        var type = letter.type();
        return new LetterRow(
                letter.ref().toString(),
                letter.caseNumber(),
                DeskCase.href(letter.caseNumber()),
                letter.addressee(),
                letter.town(),
                type == null ? Objects.requireNonNull(letter.subject()) : words.label(type),
                letter.since(),
                joined);
    }

    static String href(FundCode fund) {
        return BASE + "/" + fund;
    }
}
