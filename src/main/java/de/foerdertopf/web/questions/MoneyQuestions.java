package de.foerdertopf.web.questions;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.application.FinancingPlan;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.FundingSource;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Kind;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.form.SheetErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What it costs, who pays, and how much is asked for. */
public final class MoneyQuestions {

    /** Inputs of one line of the plan. */
    public static final String DESCRIPTION = "description";

    public static final String CATEGORY = "category";
    public static final String KIND = "kind";
    public static final String AMOUNT = "amount";

    public static final Field<List<CostItem>> COSTS = Field.<List<CostItem>>of(
                    "costs",
                    Kind.ROWS,
                    (typed, wrong) -> lines(typed, row -> {
                        var amount = amount(row);
                        return amount == null ? null : new CostItem(category(row), description(row), amount);
                    }))
            .labelled("record.costs")
            .choices(it -> it.choices(CostCategory.values()))
            .mayStayOpen();
    public static final Field<List<FundingSource>> SOURCES = Field.<List<FundingSource>>of(
                    "sources",
                    Kind.ROWS,
                    (typed, wrong) -> lines(typed, row -> {
                        var amount = amount(row);
                        return amount == null ? null : new FundingSource(kind(row), description(row), amount);
                    }))
            .labelled("record.sources")
            .choices(it -> it.choices(FundingKind.values()))
            .mayStayOpen();
    public static final Field<Money> OTHER_MONEY =
            Asks.sum("otherMoney", "costs.other-money").mayStayOpen();
    public static final Field<String> OTHER_FROM =
            Asks.line("otherMoneyFrom", "costs.other-from").optional();
    public static final Field<Money> REQUESTED =
            Asks.sum("requested", "plan.requested.label").mayStayOpen();
    /** What it costs and who pays; groups have pages of their own for it, which reckon. */
    static final List<Block> PLAN = List.of(
            Block.of(Row.of(Ask.of(COSTS, MoneyQuestions::costsAsTyped))).checked(MoneyQuestions::checkCosts),
            Block.of(
                            Row.of(Ask.of(OTHER_MONEY, a -> a.plan()
                                            .totalSources()
                                            .minus(a.amountRequested())
                                            .toGermanNumber())
                                    .when(occasion -> !occasion.plan())),
                            Row.of(Ask.of(OTHER_FROM, MoneyQuestions::othersAsTyped)
                                    .when(occasion -> !occasion.plan())))
                    .checked(MoneyQuestions::checkRest),
            Block.of(Row.of(Ask.of(SOURCES, MoneyQuestions::sourcesAsTyped).when(Occasion::plan)))
                    .checked(MoneyQuestions::checkSources),
            Block.of(Row.of(Ask.of(REQUESTED, a -> a.amountRequested().toGermanNumber())
                            .when(occasion -> occasion.plan() || !occasion.isOnline())))
                    .checked(MoneyQuestions::checkRequested));

    private MoneyQuestions() {}

    /** All costs that can be read. */
    public static Money total(Said said) {
        return said.find(COSTS).orElse(List.of()).stream().map(CostItem::amount).reduce(Money.ZERO, Money::plus);
    }

    /** All other money that can be read. */
    public static Money other(Said said, Occasion occasion) {
        return occasion.plan()
                ? said.find(SOURCES).orElse(List.of()).stream()
                        .map(FundingSource::amount)
                        .reduce(Money.ZERO, Money::plus)
                : said.find(OTHER_MONEY).orElse(Money.ZERO);
    }

    /** As it is named. The short form reckons it, and so does the desk where the paper names no sum: what the other money leaves. */
    public static Money requested(Said said, Occasion occasion) {
        return (occasion.plan() && occasion.isOnline())
                        || (occasion.atDesk() && !said.typed(REQUESTED).isBlank())
                ? said.find(REQUESTED).orElse(Money.ZERO)
                : total(said).minus(other(said, occasion));
    }

    static FinancingPlan plan(Said said, Occasion occasion) {
        var sources = new ArrayList<FundingSource>();
        if (occasion.plan()) {
            said.find(SOURCES).orElse(List.of()).stream()
                    .filter(source -> source.amount().isPositive())
                    .forEach(sources::add);
        } else {
            said.find(OTHER_MONEY)
                    .filter(Money::isPositive)
                    .ifPresent(amount -> sources.add(new FundingSource(
                            FundingKind.OWN, said.find(OTHER_FROM).orElse(""), amount)));
        }
        var requested = requested(said, occasion);
        if (requested.isPositive()) {
            sources.add(new FundingSource(FundingKind.GRANT, occasion.grant(), requested));
        }
        return new FinancingPlan(said.find(COSTS).orElse(List.of()), sources);
    }

    /** Whether a line of the plan says nothing. */
    public static boolean isBlank(Sheet row) {
        return row.isBlank(DESCRIPTION) && row.isBlank(AMOUNT);
    }

    /** What the short form calls other money is the first line of the full plan. */
    public static void takeOverOtherMoney(Sheet sheet) {
        if (sheet.rows(SOURCES.name()).isEmpty()) {
            var own = new Sheet();
            own.put(DESCRIPTION, sheet.typed(OTHER_FROM.name()));
            own.put(KIND, FundingKind.OWN);
            own.put(AMOUNT, sheet.typed(OTHER_MONEY.name()));
            sheet.putRows(SOURCES.name(), List.of(own));
        }
    }

    private static <T> List<T> lines(Object typed, Function<Sheet, @Nullable T> line) {
        return ((List<?>) typed)
                .stream()
                        .map(Sheet.class::cast)
                        .flatMap(row -> Stream.ofNullable(line.apply(row)))
                        .toList();
    }

    private static @Nullable Money amount(Sheet row) {
        return Reads.sum(row.typed(AMOUNT), (key, arguments) -> {});
    }

    private static String description(Sheet row) {
        return Texts.cleanLine(row.typed(DESCRIPTION));
    }

    private static CostCategory category(Sheet row) {
        return Objects.requireNonNullElse(Reads.chosen(CostCategory.class, row.typed(CATEGORY)), CostCategory.OTHER);
    }

    private static FundingKind kind(Sheet row) {
        return Objects.requireNonNullElse(Reads.chosen(FundingKind.class, row.typed(KIND)), FundingKind.OWN);
    }

    private static void checkCosts(Said said, Occasion occasion, SheetErrors errors) {
        var rows = said.rows(COSTS);
        if (occasion.isOnline() && rows.stream().allMatch(MoneyQuestions::isBlank)) {
            errors.says(rows.isEmpty() ? COSTS.name() : "costs[0].amount", "typed.costs.missing");
        }
        checkLines(COSTS, rows, errors);
        if (occasion.atDesk()) {
            requireChosen(COSTS, CATEGORY, CostCategory.class, rows, errors);
        }
    }

    private static void checkSources(Said said, Occasion occasion, SheetErrors errors) {
        if (occasion.plan()) {
            checkLines(SOURCES, said.rows(SOURCES), errors);
            if (occasion.atDesk()) {
                requireChosen(SOURCES, KIND, FundingKind.class, said.rows(SOURCES), errors);
            }
        }
    }

    private static void checkLines(Field<?> list, List<Sheet> rows, SheetErrors errors) {
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!isBlank(row)) {
                var line = list.name() + "[" + i + "].";
                Reads.line(row.typed(DESCRIPTION), (key, arguments) -> errors.says(line + DESCRIPTION, key, arguments));
                if (row.isBlank(AMOUNT)) {
                    errors.says(line + AMOUNT, "typed.sum.missing");
                } else {
                    Reads.sum(row.typed(AMOUNT), (key, arguments) -> errors.says(line + AMOUNT, key, arguments));
                }
            }
        }
    }

    private static <E extends Enum<E>> void requireChosen(
            Field<?> list, String input, Class<E> answers, List<Sheet> rows, SheetErrors errors) {
        for (var i = 0; i < rows.size(); i++) {
            if (!isBlank(rows.get(i)) && Reads.chosen(answers, rows.get(i).typed(input)) == null) {
                errors.says(list.name() + "[" + i + "]." + input, "deed.wrong.choice");
            }
        }
    }

    private static void checkRest(Said said, Occasion occasion, SheetErrors errors) {
        if (occasion.isOnline()
                && !occasion.plan()
                && !errors.hasErrors()
                && !requested(said, occasion).isPositive()) {
            errors.says(OTHER_MONEY.name(), "typed.nothing-left");
        }
    }

    private static void checkRequested(Said said, Occasion occasion, SheetErrors errors) {
        if ((occasion.plan() || occasion.atDesk())
                && !errors.hasFieldErrors(REQUESTED.name())
                && !requested(said, occasion).isPositive()) {
            errors.says(REQUESTED.name(), "typed.requested.missing");
        }
    }

    private static List<Sheet> costsAsTyped(ApplicationAnswers answers) {
        return answers.plan().costs().stream()
                .map(cost -> row(CATEGORY, cost.category(), cost.description(), cost.amount()))
                .toList();
    }

    private static List<Sheet> sourcesAsTyped(ApplicationAnswers answers) {
        return others(answers)
                .map(source -> row(KIND, source.kind(), source.description(), source.amount()))
                .toList();
    }

    private static String othersAsTyped(ApplicationAnswers answers) {
        return others(answers).map(FundingSource::description).collect(Collectors.joining(", "));
    }

    private static Stream<FundingSource> others(ApplicationAnswers answers) {
        return answers.plan().sources().stream().filter(source -> source.kind() != FundingKind.GRANT);
    }

    /** A line of the plan as it would be typed. */
    static Sheet row(String input, Enum<?> kind, String description, Money amount) {
        var row = new Sheet();
        row.put(DESCRIPTION, description);
        row.put(input, kind);
        row.put(AMOUNT, amount.toGermanNumber());
        return row;
    }
}
