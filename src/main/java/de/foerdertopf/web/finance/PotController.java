package de.foerdertopf.web.finance;

import de.foerdertopf.budget.ChangePot;
import de.foerdertopf.budget.CloseFiscalYear;
import de.foerdertopf.budget.Pot;
import de.foerdertopf.budget.PotRequestView;
import de.foerdertopf.budget.Pots;
import de.foerdertopf.budget.RefusedWish;
import de.foerdertopf.budget.SignPotRequest;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.SpreadsheetText;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.Gauge;
import de.foerdertopf.web.typed.TypedSum;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a fund's money stands, and its book. */
@Controller
@RequestMapping("/schreibtisch/topf")
class PotController {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\r\n")
            .get();

    private final FinanceDesk desk;
    private final Pots pots;
    private final Payments payments;
    private final Decisions decisions;
    private final ChangePot changePot;
    private final CloseFiscalYear closeFiscalYear;
    private final SignPotRequest signPotRequest;
    private final Refusals refusals;
    private final PaymentRows words;
    private final Fmt fmt;
    private final Clock clock;

    PotController(
            FinanceDesk desk,
            Pots pots,
            Payments payments,
            Decisions decisions,
            ChangePot changePot,
            CloseFiscalYear closeFiscalYear,
            SignPotRequest signPotRequest,
            Refusals refusals,
            PaymentRows words,
            Fmt fmt,
            Clock clock) {
        this.desk = desk;
        this.pots = pots;
        this.payments = payments;
        this.decisions = decisions;
        this.changePot = changePot;
        this.closeFiscalYear = closeFiscalYear;
        this.signPotRequest = signPotRequest;
        this.refusals = refusals;
        this.words = words;
        this.fmt = fmt;
        this.clock = clock;
    }

    /** Leads to this year's pot of the person's first fund. */
    @GetMapping
    String first(Actor actor) {
        var fund = desk.fundsOf(actor).get(0);
        var thisYear = FiscalYear.of(HouseTime.today(clock));
        var year = pots.find(fund.code(), thisYear)
                .or(() -> pots.of(fund.code()).stream().findFirst())
                .orElseThrow(() -> new NotFoundException("No pot of " + fund.code()))
                .year();
        return "redirect:" + href(fund, year);
    }

    @GetMapping("/{code}/{year}")
    String show(@PathVariable("code") FundCode fund, @PathVariable int year, Actor actor, Model model) {
        model.addAttribute("form", newForm());
        model.addAttribute("closing", new ClosingForm());
        return page(desk.reader(actor, fund), yearOf(year), actor, model);
    }

    @PostMapping("/{code}/{year}")
    String change(
            @PathVariable("code") FundCode fund,
            @PathVariable int year,
            @ModelAttribute("form") PotForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        var fiscalYear = yearOf(year);
        var raise = form.direction.equals("raise");
        if (!raise && !form.direction.equals("lower")) {
            errors.rejectValue("direction", "missing", words.text("pot.change.direction.missing"));
        }
        if (Texts.cleanLine(form.reason).isEmpty()) {
            errors.rejectValue("reason", "missing", words.text("violation.budget.reason-missing"));
        }
        var typed = TypedSum.exact(form.amount);
        var amount = typed.value().filter(Money::isPositive);
        if (amount.isEmpty()) {
            errors.rejectValue(
                    "amount", "wrong", words.text(typed.sentence("pot.change.amount.wrong"), typed.named(form.amount)));
        }
        var key = keyOf(form.operationKey);
        if (key.isEmpty()) {
            errors.reject("key", words.text("pot.change.key"));
            form.operationKey = UUID.randomUUID().toString();
        }
        var outcome = new AtomicReference<>(ChangePot.Outcome.DONE);
        if (!refusals.done(errors, response, () -> {
            var sum = amount.orElseThrow();
            outcome.set(changePot.change(new ChangePot.Command(
                    fund, fiscalYear, raise ? sum : sum.negated(), form.reason, key.orElseThrow(), actor)));
        })) {
            model.addAttribute("closing", new ClosingForm());
            return page(found, fiscalYear, actor, model);
        }
        flash.addFlashAttribute("notice", outcome.get() == ChangePot.Outcome.DONE ? "pot-changed" : "pot-asked");
        return "redirect:" + href(found, fiscalYear);
    }

    /** Asks for the year to be closed, or to be opened again. */
    @PostMapping("/{code}/{year}/abschluss")
    String close(
            @PathVariable("code") FundCode fund,
            @PathVariable int year,
            @ModelAttribute("closing") ClosingForm closing,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        var fiscalYear = yearOf(year);
        if (!refusals.done(
                errors,
                response,
                () -> closeFiscalYear.ask(
                        new CloseFiscalYear.Command(fund, fiscalYear, !closing.opening, closing.reason, actor)))) {
            model.addAttribute("form", newForm());
            model.addAttribute(
                    "closingProblems",
                    errors.getAllErrors().stream()
                            .map(ObjectError::getDefaultMessage)
                            .toList());
            return page(found, fiscalYear, actor, model);
        }
        flash.addFlashAttribute("notice", "pot-asked");
        return "redirect:" + href(found, fiscalYear);
    }

    /** Draws back what waits for a second person. */
    @PostMapping("/{code}/{year}/wuensche/{id}/zurueckziehen")
    String withdraw(
            @PathVariable("code") FundCode fund,
            @PathVariable int year,
            @PathVariable UUID id,
            Actor actor,
            RedirectAttributes flash) {
        var found = desk.open(actor, fund, PaymentDuty.PAY);
        signPotRequest.withdraw(new SignPotRequest.Command(fund, id, actor));
        flash.addFlashAttribute("notice", "pot-withdrawn");
        return "redirect:" + href(found, yearOf(year));
    }

    private static PotForm newForm() {
        var form = new PotForm();
        form.operationKey = UUID.randomUUID().toString();
        return form;
    }

    private static Optional<UUID> keyOf(String posted) {
        try {
            return Optional.of(UUID.fromString(posted));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/{code}/{year}/buchungen.csv")
    ResponseEntity<byte[]> csv(@PathVariable("code") FundCode fund, @PathVariable int year, Actor actor) {
        desk.reader(actor, fund);
        var fiscalYear = yearOf(year);
        var pot = pots.pot(fund, fiscalYear);
        var text = new StringWriter();
        try (var csv = CSV.print(text)) {
            csv.printRecord(
                    words.text("pot.booking.day"),
                    words.text("pot.booking.what"),
                    words.text("pot.booking.case"),
                    words.text("pot.booking.amount"),
                    words.text("pot.booking.change"),
                    words.text("pot.booking.left"),
                    words.text("pot.booking.reason"));
            for (var booking : pots.bookings(pot.fund(), pot.year())) {
                csv.printRecord(
                        fmt.moment(booking.at()),
                        words.text("booking." + booking.kind()),
                        Objects.toString(booking.caseNumber(), ""),
                        comma(booking.amount()),
                        comma(booking.change()),
                        comma(booking.leftAfter()),
                        SpreadsheetText.harmless(Objects.requireNonNullElse(booking.reason(), "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("topf-" + fund + "-" + year + ".csv")
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String page(Fund fund, FiscalYear year, Actor actor, Model model) {
        var pot = pots.pot(fund.code(), year);
        var proposed = decisions.proposedTotal(fund.code(), year);
        var difference = pots.reconciliation(fund.code(), year)
                .difference()
                .plus(payments.reconciliation(fund.code(), year).difference());
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute("pot", pot);
        model.addAttribute("heading", words.text("pot.title", year.toString(), fmt.money(pot.left())));
        model.addAttribute("asOf", clock.instant());
        model.addAttribute("others", others(actor, fund, year));
        model.addAttribute("gauge", gauge(pot, proposed));
        model.addAttribute("sentence", sentence(pot, proposed));
        model.addAttribute("freeAfterProposals", pot.left().minus(proposed).max(Money.ZERO));
        model.addAttribute("revenue", pots.revenue(fund.code(), year));
        model.addAttribute("difference", difference);
        model.addAttribute("bookings", pots.bookings(fund.code(), year));
        model.addAttribute("csvHref", href(fund, year) + "/buchungen.csv");
        model.addAttribute("changeHref", href(fund, year));
        var waiting = signPotRequest.waiting(fund.code()).stream()
                .filter(wish -> wish.year().equals(year))
                .toList();
        model.addAttribute("waiting", waiting);
        var refused = signPotRequest.refused(fund.code(), year);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "refusers", desk.names(refused.stream().map(RefusedWish::by).toArray(String[]::new)));
        model.addAttribute(
                "names",
                desk.names(waiting.stream().map(PotRequestView::requestedBy).toArray(String[]::new)));
        model.addAttribute("closed", pots.isClosed(fund.code(), year));
        closeFiscalYear.closing(fund.code(), year).ifPresent(closing -> {
            var people = desk.names(closing.askedBy(), closing.agreedBy());
            model.addAttribute(
                    "closedBy",
                    words.text(
                            "pot.closed.by",
                            fmt.moment(closing.at()),
                            people.getOrDefault(closing.askedBy(), closing.askedBy()),
                            people.getOrDefault(closing.agreedBy(), closing.agreedBy())));
        });
        model.addAttribute("over", closeFiscalYear.isOver(year));
        model.addAttribute("mayChange", desk.has(actor, fund.code(), PaymentDuty.PAY));
        model.addAttribute(
                "directions",
                List.of(
                        Choice.of("raise", words.text("pot.change.raise")),
                        Choice.of("lower", words.text("pot.change.lower"))));
        return "finance/pot";
    }

    private Gauge gauge(Pot pot, Money proposed) {
        return Gauge.of(
                "topf",
                pot.budget(),
                List.of(
                        new Gauge.Sum(Gauge.Use.PAID, words.text("pot.gauge.paid"), pot.paid()),
                        new Gauge.Sum(Gauge.Use.COMMITTED, words.text("pot.gauge.committed"), pot.unpaid()),
                        new Gauge.Sum(Gauge.Use.REQUESTED, words.text("pot.gauge.requested"), proposed)),
                words.text(
                        "pot.gauge",
                        pot.year().toString(),
                        percent(pot.paid(), pot.budget()),
                        percent(pot.unpaid(), pot.budget()),
                        percent(pot.left(), pot.budget())));
    }

    private String sentence(Pot pot, Money proposed) {
        return proposed.isPositive()
                ? words.text(
                        "pot.sentence.proposed",
                        fmt.money(pot.budget()),
                        fmt.money(pot.bound()),
                        fmt.money(proposed),
                        fmt.money(pot.left().minus(proposed)))
                : words.text("pot.sentence", fmt.money(pot.budget()), fmt.money(pot.bound()));
    }

    private List<Tab> others(Actor actor, Fund shown, FiscalYear year) {
        return desk.fundsOf(actor).stream()
                .flatMap(fund -> pots.of(fund.code()).stream()
                        .map(pot -> new Tab(
                                words.text(
                                        "pot.other",
                                        fund.shortName(),
                                        pot.year().toString()),
                                href(fund, pot.year()),
                                fund.code().equals(shown.code()) && pot.year().equals(year))))
                .toList();
    }

    private static long percent(Money part, Money whole) {
        return whole.isZero() ? 0 : Math.round(100.0 * part.cents() / whole.cents());
    }

    private static String comma(Money money) {
        return money.toDecimalString().replace('.', ',');
    }

    private static String href(Fund fund, FiscalYear year) {
        return "/schreibtisch/topf/" + fund.code() + "/" + year;
    }

    private static FiscalYear yearOf(int year) {
        try {
            return new FiscalYear(year);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("No such year");
        }
    }
}
