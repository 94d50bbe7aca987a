package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A wish to change a pot, or to close or reopen its fiscal year: done at once, or once a second person agrees. */
@Entity
@Table(name = "pot_request")
class PotRequest extends Aggregate {

    private FundCode fund;

    @Column(name = "year")
    private FiscalYear year;

    @Enumerated(EnumType.STRING)
    private PotRequestView.What what;

    private Money difference;

    @Embedded
    private Wish wish;

    @SuppressWarnings("NullAway.Init")
    protected PotRequest() {}

    PotRequest(
            UUID id,
            FundCode fund,
            FiscalYear year,
            PotRequestView.What what,
            Money difference,
            String reason,
            Instant at,
            Actor by) {
        super(id);
        this.fund = fund;
        this.year = year;
        this.what = what;
        this.difference = difference;
        this.wish = new Wish(reason, at, by);
    }

    /** What was said to it: a second person agrees, or it does not count. */
    Wish wish() {
        return wish;
    }

    /** Empty where nobody disagreed. */
    Optional<RefusedWish> refusal() {
        return wish.refusal(what.name(), difference);
    }

    /** Whether the same form asked for the same before. */
    boolean asksForTheSame(PotRequest other) {
        return fund.equals(other.fund)
                && year.equals(other.year)
                && what == other.what
                && difference.equals(other.difference)
                && wish.reason().equals(other.wish.reason());
    }

    UUID id() {
        return key();
    }

    FundCode fund() {
        return fund;
    }

    PotRequestView view() {
        return new PotRequestView(
                key(), fund, year, what, difference, wish.reason(), wish.requestedBy(), wish.requestedAt());
    }
}
