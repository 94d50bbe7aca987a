package de.foerdertopf.web.casework;

import de.foerdertopf.counselling.CounsellingRequest;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.web.layout.TableView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The pages about those who want to talk: who they are, how they are reached, and what became of it. */
@Component
class TalkPages {

    private static final String HERE = TalkDeskController.HERE;

    private final Desk desk;
    private final Funds funds;
    private final Words words;
    private final Fmt fmt;

    TalkPages(Desk desk, Funds funds, Words words, Fmt fmt) {
        this.desk = desk;
        this.funds = funds;
        this.words = words;
        this.fmt = fmt;
    }

    /**
     * Who asked to talk, and with whom it was done.
     *
     * @param minutes that were talked in all, in words
     */
    public record TalksPage(TableView open, TableView done, String minutes) {}

    /** One wish to talk. */
    public record TalkPage(CounsellingRequest asked, String action, List<SummaryRow> rows, List<Crumb> crumbs) {}

    TalksPage of(List<CounsellingRequest> open, List<CounsellingRequest> done) {
        return new TalksPage(
                openTable(open),
                doneTable(done),
                fmt.duration(done.stream()
                        .map(CounsellingRequest::minutes)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum()));
    }

    String show(CounsellingRequest asked, TalkDoneForm form, @Nullable BindingResult errors, Model model) {
        FormFields.show(form, errors, model);
        model.addAttribute(
                "it",
                new TalkPage(
                        asked,
                        HERE + "/" + asked.id(),
                        List.of(
                                row("talks.fund", fundName(asked)),
                                row("talks.asked", fmt.moment(asked.askedAt())),
                                row("talks.tries", tries(asked)),
                                row("talks.reach", asked.reach()),
                                row("talks.good-time", asked.goodTime()),
                                row("talks.words", asked.words())),
                        List.of(
                                new Crumb(words.text("talks.title"), HERE),
                                new Crumb(Objects.requireNonNullElse(asked.name(), fundName(asked)), null))));
        return "casework/talk";
    }

    private String tries(CounsellingRequest asked) {
        var againOn = asked.againOn();
        return againOn == null
                ? words.text("talks.tries.none")
                : words.text("talks.tries.some", asked.tries(), fmt.day(againOn));
    }

    private SummaryRow row(String label, @Nullable String text) {
        return new SummaryRow(
                words.text(label), text == null || text.isEmpty() ? words.text("talks.unsaid") : text, null, null);
    }

    private String fundName(CounsellingRequest asked) {
        var fund = asked.fund();
        return fund == null
                ? words.text("talks.no-fund")
                : funds.all().stream()
                        .filter(f -> f.code().equals(fund))
                        .map(Fund::shortName)
                        .findFirst()
                        .orElse(fund.value());
    }

    private TableView openTable(List<CounsellingRequest> open) {
        return new TableView(
                words.text("talks.open"),
                List.of(
                        TableView.Column.of(words.text("talks.name")),
                        TableView.Column.of(words.text("talks.fund")),
                        TableView.Column.of(words.text("talks.reach")),
                        TableView.Column.of(words.text("talks.asked"))),
                open.stream()
                        .map(asked -> new TableView.Row(
                                HERE + "/" + asked.id(),
                                false,
                                List.of(
                                        TableView.Cell.of(Objects.requireNonNullElse(asked.name(), "")),
                                        TableView.Cell.of(fundName(asked), caseOf(asked)),
                                        TableView.Cell.of(
                                                Objects.requireNonNullElse(asked.reach(), ""), goodTimeOf(asked)),
                                        TableView.Cell.of(fmt.day(HouseTime.dayOf(asked.askedAt())), triesOf(asked)))))
                        .toList());
    }

    private static String[] caseOf(CounsellingRequest asked) {
        var about = asked.caseNumber();
        return about == null ? new String[0] : new String[] {about.value()};
    }

    private String[] triesOf(CounsellingRequest asked) {
        return asked.tries() == 0 ? new String[0] : new String[] {tries(asked)};
    }

    private static String[] goodTimeOf(CounsellingRequest asked) {
        var time = Objects.requireNonNullElse(asked.goodTime(), "");
        return time.isEmpty() ? new String[0] : new String[] {time};
    }

    private TableView doneTable(List<CounsellingRequest> done) {
        var names = desk.names(done.stream().map(CounsellingRequest::doneBy).toArray(String[]::new));
        return new TableView(
                words.text("talks.done"),
                List.of(
                        TableView.Column.of(words.text("talks.done-on")),
                        TableView.Column.of(words.text("talks.fund")),
                        TableView.Column.of(words.text("talks.minutes.short")),
                        TableView.Column.of(words.text("talks.note"))),
                done.stream()
                        .map(talk -> new TableView.Row(
                                null,
                                false,
                                List.of(
                                        TableView.Cell.of(
                                                fmt.day(HouseTime.dayOf(Objects.requireNonNull(talk.doneAt()))),
                                                names.getOrDefault(Objects.requireNonNull(talk.doneBy()), "")),
                                        TableView.Cell.of(fundName(talk)),
                                        TableView.Cell.of(Objects.requireNonNullElse(talk.minutes(), 0)
                                                .toString()),
                                        TableView.Cell.of(Objects.requireNonNullElse(talk.note(), "")))))
                        .toList());
    }
}
