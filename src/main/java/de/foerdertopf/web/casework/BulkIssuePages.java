package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.dispatch.BulkIssue;
import de.foerdertopf.dispatch.BulkIssue.Item;
import de.foerdertopf.dispatch.BulkIssueId;
import de.foerdertopf.dispatch.BulkIssues;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.casework.BulkIssuePage.ItemRow;
import de.foerdertopf.web.casework.BulkIssueStartPage.Chosen;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.Fmt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the pages for many notices at once show. */
@Component
class BulkIssuePages {

    private static final int SHOWN_BEFORE = 5;

    private final Desk desk;
    private final Words words;
    private final Fmt fmt;
    private final DispatchProblems problems;
    private final CaseOverviews overviews;
    private final BulkIssues bulkIssues;
    private final Notices notices;
    private final Conflicts conflicts;

    BulkIssuePages(
            Desk desk,
            Words words,
            Fmt fmt,
            DispatchProblems problems,
            CaseOverviews overviews,
            BulkIssues bulkIssues,
            Notices notices,
            Conflicts conflicts) {
        this.desk = desk;
        this.words = words;
        this.fmt = fmt;
        this.problems = problems;
        this.overviews = overviews;
        this.bulkIssues = bulkIssues;
        this.notices = notices;
        this.conflicts = conflicts;
    }

    /** One of another fund does not exist here. */
    BulkIssue bulk(FundCode fund, UUID id) {
        var bulk = bulkIssues.require(new BulkIssueId(id));
        if (!bulk.fund().equals(fund)) {
            throw new NotFoundException("No bulk issue " + id);
        }
        return bulk;
    }

    /** @param ready what can be issued */
    BulkIssueStartPage start(Fund fund, List<CaseOverview> ready, Chosen chosen) {
        return new BulkIssueStartPage(
                base(fund.code()),
                ready.stream().filter(chosen::shows).toList(),
                ready.size(),
                chosen,
                ready.stream().map(CaseOverview::round).distinct().sorted().toList(),
                ready.stream()
                        .map(CaseOverview::decidedOn)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .map(this::choice)
                        .toList(),
                bulkIssues.latest(fund.code(), SHOWN_BEFORE),
                crumbs(fund, words.text("bulk.title")));
    }

    /** @param follows whether the page looks again by itself */
    BulkIssuePage progress(Fund fund, BulkIssue bulk, Actor actor, boolean follows) {
        var closed = conflicts.casesOf(actor);
        var cases = overviews.of(bulk.items().stream().map(Item::caseNumber).toList(), List.of(fund.code())).stream()
                .collect(Collectors.toMap(CaseOverview::caseNumber, Function.identity()));
        var base = base(fund.code());
        return new BulkIssuePage(
                bulk,
                desk.name(bulk.startedBy()),
                bulk.items().stream()
                        .filter(item -> !closed.contains(item.caseNumber()))
                        .map(item -> row(item, cases))
                        .toList(),
                follows,
                base + "/" + bulk.id(),
                base,
                PostPages.href(fund.code()),
                crumbs(fund, words.text("bulk.progress.crumb")));
    }

    private Choice choice(LocalDate day) {
        return Choice.of(day.toString(), fmt.day(day));
    }

    private ItemRow row(Item item, Map<CaseNumber, CaseOverview> cases) {
        var about = cases.get(item.caseNumber());
        var problem = item.problem();
        return new ItemRow(
                item.caseNumber(),
                DeskCase.href(item.caseNumber()),
                about == null ? item.caseNumber().value() : about.project(),
                about == null ? "" : about.initiative(),
                switch (item.state()) {
                    case WAITING -> "info";
                    case ISSUED -> "good";
                    case REFUSED -> "stop";
                    case STOPPED -> "warn";
                },
                words.label(item.state()),
                problem == null ? delivery(item) : problems.sentence(problem, "bulk.conflict"));
    }

    private String delivery(Item item) {
        if (item.notice() == null) {
            return words.text("bulk.item." + item.state());
        }
        var notice = notices.require(item.notice());
        return words.text("bulk.delivery." + notice.channel() + "." + notice.state());
    }

    private List<Crumb> crumbs(Fund fund, String here) {
        return List.of(new Crumb(words.text("menu.post"), PostPages.href(fund.code())), new Crumb(here, null));
    }

    static String base(FundCode fund) {
        return PostPages.href(fund) + "/bescheide";
    }
}
