package de.foerdertopf.web.applicant;

import de.foerdertopf.budget.Pots;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.layout.FundFace;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.Gauge;
import de.foerdertopf.web.questions.BlankForms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What one can apply for today. */
@Controller
class StartController {

    private static final int HUNDRED = 100;

    private final Funds funds;
    private final Pots pots;
    private final BlankForms blankForms;
    private final MessageSource messages;
    private final Clock clock;

    StartController(Funds funds, Pots pots, BlankForms blankForms, MessageSource messages, Clock clock) {
        this.funds = funds;
        this.pots = pots;
        this.blankForms = blankForms;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/")
    String start(Model model) {
        var today = HouseTime.today(clock);
        var open = funds.all().stream()
                .flatMap(fund -> funds.openRounds(fund.code(), today).stream().map(round -> open(fund, round)))
                .toList();
        var closed = funds.all().stream()
                .filter(fund -> funds.openRounds(fund.code(), today).isEmpty())
                .map(fund -> new StartPage.ClosedFund(FundFaces.of(fund), nextOpening(fund, today)))
                .toList();
        return FundFaces.show("applicant/start", null, new StartPage(open, closed, today), model);
    }

    private StartPage.OpenFund open(Fund fund, Round round) {
        var face = FundFaces.of(fund);
        var pot = pots.find(fund.code(), round.fiscalYear());
        return new StartPage.OpenFund(
                face,
                fund.summary(),
                funds.editionFor(round).rules().amounts().maximum(),
                round.closes(),
                round.decisionDay(),
                pot.map(de.foerdertopf.budget.Pot::left).orElse(null),
                pot.map(p -> gauge(face, p)).orElse(null),
                "/antrag/neu/" + fund.code(),
                blankForms.links(fund));
    }

    private Gauge gauge(FundFace face, de.foerdertopf.budget.Pot pot) {
        var bound = pot.bound();
        var share = pot.budget().isPositive()
                ? bound.cents() * HUNDRED / pot.budget().cents()
                : 0;
        return Gauge.of(
                "topf-" + face.code(),
                pot.budget(),
                List.of(new Gauge.Sum(Gauge.Use.PAID, text("start.granted"), bound)),
                text("start.gauge", face.name(), share, HUNDRED - share));
    }

    private @Nullable LocalDate nextOpening(Fund fund, LocalDate today) {
        return funds.rounds(fund.code()).stream()
                .map(Round::opens)
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
