package de.foerdertopf.fund;

import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.NotFoundException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All funds of this installation with their editions, rounds and pots. */
@Component
public class Funds {

    private final Map<FundCode, LoadedFund> funds;
    private final EditionWordings wordings;

    Funds(FundCatalogue catalogue, EditionWordings wordings) {
        this.funds = catalogue.load();
        this.wordings = wordings;
    }

    /** A fund with all that belongs to it. */
    record LoadedFund(
            Fund fund,
            @Nullable FundLogo logo,
            Map<String, FundEdition> editions,
            List<Round> rounds,
            List<Pot> pots) {}

    public Collection<Fund> all() {
        return funds.values().stream().map(LoadedFund::fund).toList();
    }

    /** The fund of this code, or {@link NotFoundException}. */
    public Fund require(FundCode code) {
        return loaded(code).fund();
    }

    /** Whether some fund of this installation pays from the account: it is the city's own, and nobody's to be paid to. */
    public boolean payFrom(Iban account) {
        return all().stream()
                .map(fund -> fund.payingOffice().debtorIban().normalised())
                .anyMatch(account.normalised()::equals);
    }

    /** The sign at the head of the fund's letters, where the city gave one. */
    public Optional<FundLogo> logo(FundCode code) {
        return Optional.ofNullable(loaded(code).logo());
    }

    /** The edition to which an application is pinned, in the words of today, or {@link NotFoundException}. */
    public FundEdition edition(EditionId id) {
        return wordings.worded(asPublished(id));
    }

    /** The edition word for word as it was published, or {@link NotFoundException}. */
    public FundEdition asPublished(EditionId id) {
        var edition = loaded(id.fund()).editions().get(id.version());
        if (edition == null) {
            throw new NotFoundException("No edition " + id);
        }
        return edition;
    }

    /** The published edition that applications of a round follow: the one with the last version. */
    public FundEdition editionFor(Round round) {
        return loaded(round.fund()).editions().values().stream()
                .filter(FundEdition::isPublished)
                .filter(e -> e.fiscalYears().contains(round.fiscalYear().value()))
                .max(Comparator.comparing(e -> e.id().version()))
                .map(wordings::worded)
                .orElseThrow(() -> new NotFoundException("No published edition for " + round.label()));
    }

    public List<FundEdition> editions(FundCode fund) {
        return loaded(fund).editions().values().stream()
                .sorted(Comparator.comparing(e -> e.id().version()))
                .map(wordings::worded)
                .toList();
    }

    /** A round by its label, or {@link NotFoundException}. */
    public Round round(FundCode fund, String label) {
        return rounds(fund).stream()
                .filter(r -> r.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No round " + label));
    }

    /** All rounds of a fund by opening day. */
    public List<Round> rounds(FundCode fund) {
        return loaded(fund).rounds();
    }

    /** The rounds of a fund that take applications on a day. */
    public List<Round> openRounds(FundCode fund, LocalDate day) {
        return rounds(fund).stream().filter(r -> r.isOpenOn(day)).toList();
    }

    /**
     * The round into which an application comes that reaches the office on a day: the one it was meant for as long as that is open,
     * else another one that is open. Only where none is open it is late, for the one that closed last.
     *
     * @param meantFor label of the round for which it was begun or recorded
     */
    public Round roundFor(FundCode fund, String meantFor, LocalDate day) {
        var meant = round(fund, meantFor);
        if (meant.isOpenOn(day)) {
            return meant;
        }
        return openRounds(fund, day).stream()
                .min(Comparator.comparing(Round::closes))
                .orElseGet(() -> meant.isMissedBy(day) ? lastClosed(fund, meant, day) : meant);
    }

    private Round lastClosed(FundCode fund, Round meant, LocalDate day) {
        return rounds(fund).stream()
                .filter(round -> round.isMissedBy(day))
                .max(Comparator.comparing(Round::closes))
                .orElse(meant);
    }

    public List<Pot> pots(FundCode fund) {
        return loaded(fund).pots();
    }

    private LoadedFund loaded(FundCode code) {
        var fund = funds.get(code);
        if (fund == null) {
            throw new NotFoundException("No fund " + code);
        }
        return fund;
    }
}
