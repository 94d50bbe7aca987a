package de.foerdertopf.decision;

import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A panel's vote as it was written down; it never changes. */
@Entity
@Table(name = "panel_vote")
class PanelVoteRecord extends Aggregate {

    private CaseNumber caseNumber;
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private Outcome recommendation;

    private @Nullable Money amount;
    private int inFavour;
    private int against;
    private int abstained;

    @Column(columnDefinition = "text")
    private String note;

    private String recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected PanelVoteRecord() {}

    PanelVoteRecord(CaseNumber caseNumber, PanelVote vote, Instant recordedAt) {
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.heldOn = vote.heldOn();
        this.recommendation = vote.recommendation();
        this.amount = vote.amount();
        this.inFavour = vote.inFavour();
        this.against = vote.against();
        this.abstained = vote.abstained();
        this.note = vote.note();
        this.recordedBy = vote.recordedBy();
        this.recordedAt = recordedAt;
    }

    PanelVote view() {
        return new PanelVote(heldOn, recommendation, amount, inFavour, against, abstained, note, recordedBy);
    }
}
