package de.foerdertopf.web.casework;

import de.foerdertopf.dispatch.LetterToPrint;
import de.foerdertopf.dispatch.LettersToPrint;
import de.foerdertopf.dispatch.PrintRunView;
import de.foerdertopf.dispatch.PrintRuns;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.casework.PostPage.FundRow;
import de.foerdertopf.web.casework.PostPage.LetterRow;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gathers what waits to be printed and posted. */
@Component
class PostPages {

    static final String BASE = "/schreibtisch/post";

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

    PostPage of(Fund fund, StaffMember person) {
        var base = href(fund.code());
        return new PostPage(
                base,
                noticesToIssue.of(person, fund.code()).size(),
                base + "/bescheide",
                lettersToPrint.of(fund.code(), person.actor()).stream()
                        .map(this::row)
                        .toList(),
                runs.of(fund.code()));
    }

    private LetterRow row(LetterToPrint letter) {
        var type = letter.type();
        return new LetterRow(
                letter.ref().toString(),
                letter.caseNumber(),
                DeskCase.href(letter.caseNumber()),
                letter.addressee(),
                letter.town(),
                type == null ? Objects.requireNonNull(letter.subject()) : words.label(type),
                letter.since());
    }

    static String href(FundCode fund) {
        return BASE + "/" + fund;
    }
}
