package de.foerdertopf.web.finance;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.budget.Booking;
import de.foerdertopf.budget.BookingKind;
import de.foerdertopf.budget.Pot;
import de.foerdertopf.budget.PotRequestView;
import de.foerdertopf.budget.RefusedWish;
import de.foerdertopf.disbursement.DuePayment;
import de.foerdertopf.disbursement.HeldBack;
import de.foerdertopf.disbursement.PaidOfYear;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.PaymentRunState;
import de.foerdertopf.disbursement.PaymentRunView;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.RunDoubt;
import de.foerdertopf.disbursement.RunFile;
import de.foerdertopf.disbursement.RunFileEntry;
import de.foerdertopf.disbursement.RunMembers;
import de.foerdertopf.disbursement.RunPreview;
import de.foerdertopf.disbursement.RunProgress;
import de.foerdertopf.disbursement.RunSeen;
import de.foerdertopf.disbursement.RunTotals;
import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.FundFace;
import de.foerdertopf.web.layout.Gauge;
import de.foerdertopf.web.layout.Paging;
import de.foerdertopf.web.layout.RenderedPages;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.web.layout.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the controllers put into the models of the finance pages. */
final class FinancePages {

    static final String BASE = "/schreibtisch/finanzen/mannheim-fluechtlingsfonds";
    static final UUID RUN = UUID.fromString("00000000-0000-0000-0000-000000000004");

    private static final FundCode FUND = new FundCode("mannheim-fluechtlingsfonds");
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final Instant CHECKED_AT = Instant.parse("2026-06-15T07:12:00Z");
    private static final LocalDate PAID_ON = LocalDate.of(2026, 6, 16);
    private static final Map<String, String> NAMES = Map.of("jana", "Jana Wittmer", "petra", "Petra Lindqvist");
    private static final Iban ACCOUNT = new Iban("DE49900500507000700012");

    private FinancePages() {}

    static Map<String, Object> pot(Money difference, PotForm form) {
        var pot = new Pot(FUND, YEAR, Money.ofEuros(150_000), Money.ofEuros(7_250), Money.ZERO, Money.ofEuros(62_400));
        var model = showing(new PotPage(
                "/schreibtisch/topf/x/2026",
                pot,
                CHECKED_AT,
                "Topf 2026: noch 80.350,00 € frei",
                "Von 150.000,00 € sind 69.650,00 € gebunden.",
                Gauge.of(
                        "topf",
                        pot.budget(),
                        List.of(
                                new Gauge.Sum(Gauge.Use.PAID, "Ausgezahlt", pot.paid()),
                                new Gauge.Sum(Gauge.Use.COMMITTED, "Bewilligt, noch offen", pot.unpaid()),
                                new Gauge.Sum(
                                        Gauge.Use.REQUESTED,
                                        "Vorgeschlagen, nicht unterschrieben",
                                        Money.ofEuros(38_435))),
                        "Topf 2026"),
                List.of(
                        new Tab("Flüchtlingsfonds 2026", "/x/2026", true),
                        new Tab("Flüchtlingsfonds 2025", "/x/2025", false)),
                pot.left().minus(Money.ofEuros(38_435)),
                Money.ofEuros(50),
                Money.ofEuros(20),
                Money.ofCents(1_240),
                new PaidOfYear(pot.paid(), Money.ofEuros(300), pot.paid().plus(Money.ofEuros(350))),
                difference,
                List.of(
                        booking(BookingKind.ORDERED, "FFM-2026-0005", 0, null),
                        booking(BookingKind.COMMITTED, "FFM-2026-0005", -5_000, null),
                        booking(BookingKind.POT_OPENED, null, 150_000, "Beschluss <b>des</b> Rates")),
                List.of(new PotRequestView(
                        UUID.fromString("6f1d6a52-6d33-4b53-a8a1-1c6a1e0f7a10"),
                        FUND,
                        pot.year(),
                        PotRequestView.What.CHANGE,
                        Money.ofEuros(20_000),
                        "Nachtrag <b>2</b>",
                        NAMES.keySet().iterator().next(),
                        CHECKED_AT)),
                NAMES,
                List.of(new RefusedWish(
                        "CHANGE", Money.ofEuros(5_000), "Nachtrag", "Kein Beschluss <b>da</b>", "someone", CHECKED_AT)),
                Map.of("someone", "Renate Zweite"),
                true,
                false,
                null,
                true,
                new ClosingForm(),
                List.of(),
                List.of(Choice.of("raise", "Erhöhen"), Choice.of("lower", "Senken"))));
        model.put("form", form);
        return model;
    }

    static Map<String, Object> payments() {
        return showing(new PaymentsPage(
                BASE,
                List.of(),
                true,
                true,
                List.of(
                        due("FFM-2026-0005", "Grünes Beet Sandhofen e. V.", 5000, null),
                        due(
                                "FFM-2026-0007",
                                "Trommelkreis Baobab",
                                2500,
                                payment("FFM-2026-0007", "Trommelkreis Baobab", 2500, PaymentState.RETURNED))),
                List.of(new DuePayment(
                        new CaseNumber("FFM-2026-0014"),
                        FUND,
                        YEAR,
                        "Spielplatzrunde Käfertal",
                        "Spielplatzrunde Käfertal",
                        "Ferienspiele",
                        Money.ofEuros(700),
                        null,
                        List.of("certificate-missing", "account-missing"),
                        null)),
                new Paging(1, 1, 3, BASE),
                Map.of("AC04", "Das Konto ist geschlossen (AC04)"),
                List.of(),
                List.of(),
                List.of(new PaymentsPage.Ordered(
                        payment("FFM-2026-0009", "Sprachlaube e. V.", 2200, PaymentState.ORDERED),
                        "Jana Wittmer",
                        List.of())),
                1,
                previewed(),
                0,
                previewed().stayingOut().stream()
                        .map(row -> new StayingOut.Staying(
                                row.payment(),
                                row.isHeldBack()
                                        ? List.of(RenderedPages.message("obstacle.account-changed"))
                                        : List.of("Weggelassen von Petra Lindqvist, 15. Juni 2026, 9:12 Uhr.")))
                        .toList(),
                List.of(view(PaymentRunState.CLOSED)),
                false,
                List.of(payment("FFM-2026-0001", "Nachbarn", 900, PaymentState.EXECUTED)),
                120));
    }

    static Map<String, Object> noPayments() {
        var model = payments();
        for (var list : List.of("due", "held", "ordered", "runs", "executed", "staying")) {
            RenderedPages.change(model, list, List.of());
        }
        RenderedPages.change(model, "orderedInAll", 0L);
        RenderedPages.change(model, "executedInAll", 0L);
        RenderedPages.change(
                model, "preview", new RunPreview(PayableFormat.CSV, true, totals(0, 0), 0, List.of(), 1, 1));
        return model;
    }

    static Map<String, Object> noPot() {
        return showing(new NoPotPage(new FiscalYear(2027), "Flüchtlingsfonds", Money.ofEuros(40), List.of()));
    }

    static Map<String, Object> order() {
        var form = new OrderForm();
        form.amount = "5.000,00";
        var model = showing(new OrderPage(
                BASE + "/anordnen/FFM-2026-0005",
                due("FFM-2026-0005", "Grünes Beet Sandhofen e. V.", 5000, null),
                List.of(
                        SummaryRow.of("Aktenzeichen", "FFM-2026-0005", null),
                        SummaryRow.of("IBAN", ACCOUNT.grouped(), null)),
                null,
                crumbs("FFM-2026-0005")));
        model.put("form", form);
        return model;
    }

    static Map<String, Object> payment(PaymentState state, String visitor) {
        var payment = payment("FFM-2026-0009", "Sprachlaube Neckarstadt e. V.", 2200, state);
        var form = new PaymentForm();
        form.on = DateFields.of(PAID_ON);
        var may = MayDo.with(payment, payment.orderedBy().equals(visitor), true, true, true);
        var model = showing(new PaymentPage(
                BASE + "/zahlungen/" + payment.id(),
                payment,
                List.of(
                        SummaryRow.of("Betrag", payment.amount().toGerman(), null),
                        SummaryRow.of("IBAN", payment.iban().grouped(), null),
                        SummaryRow.of("Verwendungszweck", payment.remittance(), null)),
                payment.standing(),
                "Jana Wittmer hat geprüft. Eine andere Person gibt die Zahlung frei.",
                PaymentPages.tone(state),
                may,
                may.release() || state != PaymentState.ORDERED
                        ? null
                        : RenderedPages.message("release.left.disbursement.same-person"),
                null,
                List.of(),
                List.of(),
                BASE + "/zahllaeufe/x/dateien/y.pdf",
                List.of(cameBack("bank"), cameBack("recipient")),
                Money.ZERO,
                List.of(),
                crumbs(payment.number())));
        model.put("form", form);
        return model;
    }

    private static Choice cameBack(String from) {
        return new Choice(
                from, RenderedPages.message("back.what." + from), RenderedPages.message("back.what." + from + ".hint"));
    }

    static Map<String, Object> preview() {
        var form = new CloseForm();
        form.executionDate = DateFields.of(PAID_ON);
        form.seen = "0a1b2c";
        var model = showing(new PreviewPage(
                BASE,
                BASE + "/zahllauf",
                previewed(),
                0,
                "31.80.01 · 43180000",
                List.of(),
                checks(previewed()),
                new Paging(1, 1, 3, BASE + "/zahllauf"),
                crumbs("Neuer Zahllauf")));
        model.put("form", form);
        return model;
    }

    static Map<String, Object> run(PaymentRunState state) {
        var form = new RunForm();
        form.on = DateFields.of(PAID_ON);
        var model = showing(new RunPage(
                BASE,
                BASE + "/zahllaeufe/" + RUN,
                view(state),
                false,
                new RunProgress(3, 3, 1, 1),
                null,
                previewed().rows().stream()
                        .filter(RunPreview.Row::isGoingOut)
                        .map(row -> new RunMembers.Member(
                                row.payment(), row.payment().number() + "-Auszahlungsanordnung.pdf"))
                        .toList(),
                Set.of(),
                Set.of(),
                0,
                previewed().heldBack().stream()
                        .map(row -> new HeldBack(row.payment(), row.obstacles()))
                        .toList(),
                List.of(
                        file(RunFile.Kind.PAYABLE, "FFM-2026-Z04.csv"),
                        file(RunFile.Kind.CONTROL_SHEET, "FFM-2026-Z04-Kontrollblatt.pdf")),
                NAMES,
                "31.80.01 · 43180000",
                true,
                true,
                false,
                state == PaymentRunState.EXECUTED ? new Mistakes.Mistake(BASE + "/irrtum/executed/" + RUN, null) : null,
                state == PaymentRunState.CANCELLED ? List.of(Choice.of("x", "Sprachlaube")) : List.of(),
                new Paging(1, 1, 2, BASE + "/zahllaeufe/" + RUN),
                crumbs("Zahllauf FFM-2026-Z04")));
        model.put("form", form);
        return model;
    }

    static Map<String, Object> list() {
        return showing(new PaymentListPage(
                BASE,
                "Ausgezahlt",
                List.of(payment("FFM-2026-0001", "Nachbarn", 900, PaymentState.EXECUTED)),
                Map.of(),
                new Paging(1, 3, 120, BASE + "/zahlungen?stand=EXECUTED"),
                crumbs("Ausgezahlt")));
    }

    static Map<String, Object> runs() {
        return showing(new RunsPage(
                BASE,
                List.of(view(PaymentRunState.PREPARING), view(PaymentRunState.EXECUTED)),
                new Paging(2, 3, 120, BASE + "/zahllaeufe"),
                crumbs("Zahlläufe")));
    }

    private static List<Crumb> crumbs(String last) {
        return List.of(new Crumb("Zahlungen", BASE), new Crumb(last, null));
    }

    private static Map<String, Object> showing(Record page) {
        var model = model();
        model.put("it", page);
        return model;
    }

    private static Map<String, Object> model() {
        var model = new HashMap<String, Object>();
        model.put(
                "fund",
                new FundFace(FUND.value(), "Flüchtlingsfonds", "Stadt Mannheim", "F", "pflaume", null, null, null));
        model.put(
                "visitor",
                new Visitor(
                        "Petra Lindqvist",
                        "Finanzen",
                        List.of(
                                new Visitor.MenuEntry("worklist", "/arbeitsliste"),
                                new Visitor.MenuEntry("pot", "/schreibtisch/topf"),
                                new Visitor.MenuEntry("payments", "/schreibtisch/finanzen"))));
        return model;
    }

    private static RunFileEntry file(RunFile.Kind kind, String name) {
        return new RunFileEntry(kind, name, 4_321, "3f9a".repeat(16));
    }

    private static Booking booking(
            BookingKind kind, @Nullable String caseNumber, long change, @Nullable String reason) {
        return new Booking(
                CHECKED_AT,
                kind,
                caseNumber == null ? null : new CaseNumber(caseNumber),
                Money.ofEuros(change == 0 ? 5_000 : Math.abs(change)),
                Money.ofEuros(change),
                Money.ofEuros(80_350),
                reason,
                "jana");
    }

    private static PaymentRunView view(PaymentRunState state) {
        var executed = state == PaymentRunState.EXECUTED;
        var dissolved = state == PaymentRunState.CANCELLED;
        return new PaymentRunView(
                new PaymentRunId(RUN),
                FUND,
                YEAR,
                "FFM-2026-Z04",
                state,
                PayableFormat.CSV,
                PAID_ON,
                2,
                Money.ofEuros(4_300),
                0,
                Money.ZERO,
                "jana",
                CHECKED_AT,
                executed ? PAID_ON : null,
                executed ? "petra" : null,
                dissolved ? Actor.SYSTEM.id() : null,
                dissolved ? CHECKED_AT : null,
                dissolved ? "Keine Zahlung durfte hinaus." : null,
                null,
                null);
    }

    private static List<PreviewPage.CheckLine> checks(RunPreview preview) {
        return RunCheck.of(preview).stream()
                .map(check -> PreviewPage.CheckLine.of(
                        check,
                        RenderedPages.message("preview.check." + check.key()),
                        check.passing() + " von " + check.all()))
                .toList();
    }

    /** So many payments bring the same sum to the same account. */
    static Map<String, Object> previewOfDoubles(int many) {
        var doubts = IntStream.rangeClosed(1, many)
                .mapToObj(n -> payment("FFM-2026-%04d".formatted(n), "Gruppe " + n, 300, PaymentState.RELEASED))
                .map(p -> new RunDoubt(
                        RunDoubt.Check.DOUBLES,
                        p.id(),
                        p.number(),
                        p.holder(),
                        p.iban().lastFour(),
                        p.amount(),
                        p.projectTitle(),
                        false))
                .toList();
        var totals = new RunTotals(many, Money.ofEuros(300L * many), doubts, new RunSeen("0a1b2c", ""));
        var model = preview();
        RenderedPages.change(
                model,
                "checks",
                checks(new RunPreview(
                        PayableFormat.CSV, true, totals, many, previewed().rows(), 1, 1)));
        return model;
    }

    private static RunPreview previewed() {
        return new RunPreview(
                PayableFormat.CSV,
                true,
                totals(3, 5_850),
                4,
                List.of(
                        row("FFM-2026-0011", "Sprachlaube Neckarstadt e. V.", 1_800, true),
                        new RunPreview.Row(sponsored(), true, List.of()),
                        row("FFM-2026-0013", "Nachbarschaftshilfe Blaue Brücke e. V.", 1_550, true, "account-changed"),
                        row("FFM-2026-0015", "Spielplatzrunde Käfertal", 400, false)),
                1,
                1);
    }

    private static RunTotals totals(long count, long euros) {
        return new RunTotals(count, Money.ofEuros(euros), List.of(), new RunSeen("0a1b2c", ""));
    }

    private static RunPreview.Row row(
            String caseNumber, String holder, long euros, boolean chosen, String... obstacles) {
        return new RunPreview.Row(
                payment(caseNumber, holder, euros, PaymentState.RELEASED), chosen, List.of(obstacles));
    }

    /** The page on which money of a fiscal sponsor's grant is ordered. */
    static Map<String, Object> sponsorsOrder() {
        var model = order();
        RenderedPages.change(
                model,
                "due",
                new DuePayment(
                        new CaseNumber("FFM-2026-0005"),
                        FUND,
                        YEAR,
                        "Haus der Vereine",
                        "Trommelkreis Baobab",
                        "Trommeln im Hof",
                        Money.ofEuros(5000),
                        new PayeeAccount("Haus der Vereine e. V.", ACCOUNT, false, true),
                        List.of(),
                        null));
        return model;
    }

    private static DuePayment due(String caseNumber, String recipient, long euros, @Nullable PaymentView returned) {
        return new DuePayment(
                new CaseNumber(caseNumber),
                FUND,
                YEAR,
                recipient,
                recipient,
                "Gemeinschaftsgarten für alle am Altrhein",
                Money.ofEuros(euros),
                new PayeeAccount(recipient, ACCOUNT, false, true),
                List.of(),
                returned);
    }

    /** One that lies at the cash office, or lay there, and may not go out. */
    static PaymentView askedBack(String caseNumber, PaymentState state, Instant since, @Nullable String confirmed) {
        return new PaymentView(
                new PaymentId(UUID.nameUUIDFromBytes(caseNumber.getBytes(StandardCharsets.UTF_8))),
                caseNumber + "-R1",
                new CaseNumber(caseNumber),
                FUND,
                YEAR,
                1,
                1,
                Money.ofEuros(300),
                "Trommelkreis Baobab",
                ACCOUNT,
                false,
                "Trommelkreis Baobab",
                "Trommelkreis Baobab",
                "Gemeinschaftsgarten für alle am Altrhein",
                LocalDate.of(2026, 3, 13),
                LocalDate.of(2026, 6, 15),
                state,
                "jana",
                CHECKED_AT,
                "petra",
                CHECKED_AT,
                new PaymentRunId(RUN),
                null,
                null,
                null,
                null,
                confirmed,
                since,
                null);
    }

    /** A payment to the account of a fiscal sponsor. */
    private static PaymentView sponsored() {
        return payment("FFM-2026-0012", "Haus der Vereine", "Trommelkreis Baobab", 2_500, PaymentState.RELEASED);
    }

    static PaymentView payment(String caseNumber, String holder, long euros, PaymentState state) {
        return payment(caseNumber, holder, holder, euros, state);
    }

    private static PaymentView payment(
            String caseNumber, String holder, String entitled, long euros, PaymentState state) {
        var released = state != PaymentState.ORDERED;
        var returned = state == PaymentState.RETURNED;
        return new PaymentView(
                new PaymentId(UUID.nameUUIDFromBytes(caseNumber.getBytes(StandardCharsets.UTF_8))),
                caseNumber + "-R1",
                new CaseNumber(caseNumber),
                FUND,
                YEAR,
                1,
                1,
                Money.ofEuros(euros),
                holder,
                ACCOUNT,
                false,
                holder,
                entitled,
                "Gemeinschaftsgarten für alle am Altrhein",
                LocalDate.of(2026, 3, 13),
                LocalDate.of(2026, 6, 15),
                state,
                "jana",
                CHECKED_AT,
                released ? "petra" : null,
                released ? CHECKED_AT : null,
                null,
                state == PaymentState.EXECUTED || returned ? PAID_ON : null,
                returned ? PAID_ON : null,
                returned ? "AC04" : null,
                null,
                null,
                null,
                null);
    }
}
