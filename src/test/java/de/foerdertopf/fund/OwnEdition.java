package de.foerdertopf.fund;

import de.foerdertopf.fund.FundFileReader.EditionFile;
import de.foerdertopf.fund.FundFiles.FundFile;
import de.foerdertopf.fund.Funds.LoadedFund;
import de.foerdertopf.shared.FundCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * An edition of a test's own: the shipped one with more rules, in force for the rounds of its fund while it is open. Cases that came
 * in meanwhile stay pinned to it; later ones follow the shipped edition again.
 */
public final class OwnEdition implements AutoCloseable {

    private final Map<FundCode, LoadedFund> funds;
    private final FundEdition edition;

    private OwnEdition(Map<FundCode, LoadedFund> funds, FundEdition edition) {
        this.funds = funds;
        this.edition = edition;
    }

    /** The shipped edition, but its recipients may retrieve notices on the portal. */
    public static OwnEdition withPortal(Funds house, FundCode fund) {
        var own = new OwnEdition(loaded(house), read(fund, "portal", "  delivery:\n    portal: true\n"));
        own.put(own.edition);
        return own;
    }

    /** The shipped edition, but one person alone may change the pot by so many euros. */
    public static OwnEdition withPotChangedAloneUpTo(Funds house, FundCode fund, int euros) {
        var own = new OwnEdition(loaded(house), read(fund, "zz-pot", "  pot:\n    changeAloneUpTo: " + euros + "\n"));
        own.put(own.edition);
        return own;
    }

    public boolean offersPortal() {
        return edition.rules().delivery().portal();
    }

    @Override
    public void close() {
        put(new FundEdition(
                edition.id(),
                edition.status(),
                Set.of(),
                edition.rules(),
                edition.provisions(),
                edition.texts(),
                edition.assumptions()));
    }

    private void put(FundEdition as) {
        var code = as.id().fund();
        var fund = Objects.requireNonNull(funds.get(code));
        var editions = new HashMap<>(fund.editions());
        editions.put(as.id().version(), as);
        funds.put(code, new LoadedFund(fund.fund(), fund.logo(), Map.copyOf(editions), fund.rounds(), fund.pots()));
    }

    private static FundEdition read(FundCode fund, String version, String rules) {
        try {
            var path = Path.of("funds", fund.value(), "edition-2025.yaml");
            var content = Files.readString(path)
                    .replace("version: \"2025\"", "version: \"" + version + "\"")
                    .replace("\nprovisions:", "\n" + rules + "provisions:");
            return FundFileReader.read(
                            new FundFile(fund.value(), "edition-" + version + ".yaml", path.toString(), content),
                            EditionFile.class)
                    .of(fund);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<FundCode, LoadedFund> loaded(Funds house) {
        return (Map<FundCode, LoadedFund>) Objects.requireNonNull(ReflectionTestUtils.getField(house, "funds"));
    }
}
