package de.foerdertopf.fund;

import de.foerdertopf.fund.Funds.LoadedFund;
import de.foerdertopf.shared.FundCode;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.test.util.ReflectionTestUtils;

/** A fund that has other rules or other days for as long as a test needs them; labels and numbers stay as they are. */
public final class ChangedFund implements AutoCloseable {

    private static final String FIELD = "funds";

    private final Funds funds;
    private final Object before;

    private ChangedFund(Funds funds, FundCode code, UnaryOperator<LoadedFund> change) {
        this.funds = funds;
        this.before = Objects.requireNonNull(ReflectionTestUtils.getField(funds, FIELD));
        @SuppressWarnings("unchecked")
        var changed = new TreeMap<>((Map<FundCode, LoadedFund>) before);
        changed.compute(code, (key, loaded) -> change.apply(Objects.requireNonNull(loaded)));
        ReflectionTestUtils.setField(funds, FIELD, changed);
    }

    /** Other rules in all of its editions. */
    public static ChangedFund rules(Funds funds, FundCode code, UnaryOperator<FundRules> change) {
        return new ChangedFund(
                funds,
                code,
                loaded -> new LoadedFund(
                        loaded.fund(),
                        loaded.logo(),
                        loaded.editions().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        edition -> with(
                                                edition.getValue(),
                                                change.apply(edition.getValue().rules())))),
                        loaded.rounds(),
                        loaded.pots()));
    }

    /** Other days for its rounds. */
    public static ChangedFund rounds(Funds funds, FundCode code, UnaryOperator<Round> change) {
        return new ChangedFund(
                funds,
                code,
                loaded -> new LoadedFund(
                        loaded.fund(),
                        loaded.logo(),
                        loaded.editions(),
                        loaded.rounds().stream().map(change).toList(),
                        loaded.pots()));
    }

    @Override
    public void close() {
        ReflectionTestUtils.setField(funds, FIELD, before);
    }

    private static FundEdition with(FundEdition edition, FundRules rules) {
        return new FundEdition(
                edition.id(),
                edition.status(),
                edition.fiscalYears(),
                rules,
                edition.provisions(),
                edition.texts(),
                edition.assumptions());
    }
}
