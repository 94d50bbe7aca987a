package de.foerdertopf.web.casework;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.ShownCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.workflow.OpenTasks;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** The page of a case: its head, and below it what each stage of a grant's life shows of it. */
@Component
class CasePages {

    private final CaseOverviews overviews;
    private final OpenTasks openTasks;
    private final CaseActions actions;
    private final CaseFigures figures;
    private final CaseNotes notes;
    private final List<CaseSection> sections;
    private final Conflicts conflicts;
    private final Words words;

    CasePages(
            CaseOverviews overviews,
            OpenTasks openTasks,
            CaseActions actions,
            CaseFigures figures,
            CaseNotes notes,
            List<CaseSection> sections,
            Conflicts conflicts,
            Words words) {
        this.overviews = overviews;
        this.openTasks = openTasks;
        this.actions = actions;
        this.figures = figures;
        this.notes = notes;
        this.sections = List.copyOf(sections);
        this.conflicts = conflicts;
        this.words = words;
    }

    /**
     * What the page shows.
     *
     * @param language in which the group likes to read, unless it is German
     * @param asides the sections in the narrow column
     */
    public record Page(
            DeskCase opened,
            CaseOverview overview,
            @Nullable String language,
            CaseActions.Offered actions,
            List<CaseFigures.Figure> figures,
            CaseNotes.Notes notes,
            List<Drawn> sections,
            List<Drawn> asides,
            CaseOverviews.Neighbours neighbours,
            List<Crumb> crumbs) {}

    /** A section and what its template shows. */
    public record Drawn(String template, Record it) {}

    @Transactional(readOnly = true)
    String show(DeskCase opened, Model model) {
        var caseNumber = opened.caseNumber();
        var overview =
                overviews.find(caseNumber).orElseThrow(() -> new NotFoundException("No overview of " + caseNumber));
        var stage = overview.stage();
        var it = new ShownCase(opened, stage.isOver(), stage.isBeforeDecision());
        FundFaces.put(opened.fund(), model);
        model.addAttribute("opened", opened);
        model.addAttribute(
                "shown",
                new Page(
                        opened,
                        overview,
                        otherLanguage(opened.application().language()),
                        actions.of(opened, overview, openTasks.of(caseNumber)),
                        figures.of(opened, overview),
                        notes.of(opened),
                        drawn(it, false),
                        drawn(it, true),
                        overviews.neighbours(
                                caseNumber,
                                opened.fund().code(),
                                conflicts.casesOf(opened.person().actor())),
                        crumbs(caseNumber)));
        return "casework/case";
    }

    private List<Drawn> drawn(ShownCase it, boolean aside) {
        return sections.stream()
                .filter(section -> section.isAside() == aside)
                .flatMap(section -> section.of(it).map(shown -> new Drawn(section.template(), shown)).stream())
                .toList();
    }

    private List<Crumb> crumbs(CaseNumber caseNumber) {
        return List.of(
                new Crumb(words.text("worklist.title"), "/schreibtisch"),
                new Crumb(words.text("cases.title"), "/schreibtisch/faelle"),
                new Crumb(caseNumber.value(), null));
    }

    /** In which language the group likes to read, unless it is German. */
    private static @Nullable String otherLanguage(String tag) {
        var language = Locale.forLanguageTag(tag);
        return language.getLanguage().equals(Locale.GERMAN.getLanguage())
                ? null
                : language.getDisplayLanguage(Locale.GERMAN);
    }
}
