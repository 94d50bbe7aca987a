package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody calls an entry about money a mistake; a second person agrees, and it is taken back. */
@Entity
@Table(name = "reversal")
class Reversal extends Aggregate {

    private static final String BETWEEN = "\n";

    @Enumerated(EnumType.STRING)
    private ReversalKind kind;

    private String subject;
    private FundCode fund;
    private @Nullable CaseNumber caseNumber;
    private String about;
    private String page;

    @Embedded
    private Wish wish;

    @SuppressWarnings("NullAway.Init")
    protected Reversal() {}

    Reversal(ReversalKind kind, String subject, Reversible.Subject of, String reason, Instant at, Actor by) {
        super(UUID.randomUUID());
        this.kind = kind;
        this.subject = subject;
        this.fund = of.fund();
        this.caseNumber = of.caseNumber();
        this.about = String.join(BETWEEN, of.about());
        this.page = of.page();
        this.wish = new Wish(reason, at, by);
    }

    /** What was said to it: a second person agrees, or it does not count. */
    Wish wish() {
        return wish;
    }

    /** Empty where nobody disagreed. */
    Optional<RefusedWish> refusal() {
        return wish.refusal(kind.name(), Money.ZERO);
    }

    FundCode fund() {
        return fund;
    }

    ReversalView view() {
        return new ReversalView(
                key(),
                kind,
                subject,
                fund,
                caseNumber,
                Arrays.asList(about.split(BETWEEN)),
                page,
                wish.reason(),
                wish.requestedBy(),
                wish.requestedAt());
    }
}
