package de.foerdertopf.dispatch;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The letters of a fund that go to the print shop in one file (Drucklauf). */
@Entity
class PrintRun extends Aggregate {

    private FundCode fund;
    private int year;
    private int ordinal;
    private String number;

    @Enumerated(EnumType.STRING)
    private PrintRunState state;

    private int letterCount;
    private int sheetCount;
    private @Nullable UUID documentId;
    private String sha256;
    private String madeBy;
    private Instant madeAt;
    private @Nullable LocalDate postedOn;
    private @Nullable String postedBy;
    private @Nullable String cancelledBy;
    private @Nullable Instant cancelledAt;

    @SuppressWarnings("NullAway.Init")
    protected PrintRun() {}

    PrintRun(Opening opening, int letterCount, int sheetCount, StoredDocument file) {
        super(UUID.randomUUID());
        this.fund = opening.fund();
        this.year = opening.year();
        this.ordinal = opening.ordinal();
        this.number = opening.number();
        this.state = PrintRunState.MADE;
        this.letterCount = letterCount;
        this.sheetCount = sheetCount;
        this.documentId = file.id().value();
        this.sha256 = file.sha256();
        this.madeBy = opening.by().id();
        this.madeAt = opening.at();
    }

    /** What is known of a run before its file is made. */
    record Opening(FundCode fund, String casePrefix, int ordinal, Instant at, Actor by) {

        Opening {
            if (!by.isStaff()) {
                throw new BusinessRuleViolation("print-run.person-needed");
            }
        }

        int year() {
            return HouseTime.dayOf(at).getYear();
        }

        String number() {
            return "%s-%d-D%02d".formatted(casePrefix, year(), ordinal);
        }
    }

    /** @throws BusinessRuleViolation {@code print-run.not-open} */
    void requireOpen() {
        if (state != PrintRunState.MADE) {
            throw new BusinessRuleViolation("print-run.not-open", number);
        }
    }

    /**
     * The day on which its letters can have been posted.
     *
     * @throws BusinessRuleViolation {@code print-run.posted-in-future}, {@code print-run.posted-before-made}
     */
    void requirePostable(LocalDate on, LocalDate today) {
        requireOpen();
        if (on.isAfter(today)) {
            throw new BusinessRuleViolation("print-run.posted-in-future");
        }
        if (on.isBefore(HouseTime.dayOf(madeAt))) {
            throw new BusinessRuleViolation("print-run.posted-before-made");
        }
    }

    /** Nothing of it waits any more. */
    void posted(LocalDate on, Actor by) {
        requireOpen();
        state = PrintRunState.POSTED;
        postedOn = on;
        postedBy = by.id();
    }

    void cancel(Instant at, Actor by) {
        requireOpen();
        state = PrintRunState.CANCELLED;
        cancelledAt = at;
        cancelledBy = by.id();
    }

    PrintRunId id() {
        return new PrintRunId(key());
    }

    String number() {
        return number;
    }

    PrintRunView view() {
        return new PrintRunView(
                id(),
                fund,
                number,
                state,
                letterCount,
                sheetCount,
                documentId == null ? null : new DocumentId(documentId),
                sha256,
                madeBy,
                madeAt,
                postedOn,
                postedBy,
                cancelledBy,
                cancelledAt);
    }
}
