package de.foerdertopf.counselling;

import de.foerdertopf.shared.CaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of the offer to talk in a case, as a person noted it. */
@Entity
@Table(name = "counselling_offer")
class OfferRecord {

    @Id
    private String caseNumber;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private CounsellingOffer offer;

    private String clarifiedBy;
    private Instant clarifiedAt;

    @SuppressWarnings("NullAway.Init")
    protected OfferRecord() {}

    OfferRecord(CaseNumber caseNumber, CounsellingOffer offer, String clarifiedBy, Instant clarifiedAt) {
        this.caseNumber = caseNumber.value();
        this.offer = offer;
        this.clarifiedBy = clarifiedBy;
        this.clarifiedAt = clarifiedAt;
    }

    /** Another answer, where the offer is clarified once more. */
    void clarify(CounsellingOffer again, String by, Instant at) {
        offer = again;
        clarifiedBy = by;
        clarifiedAt = at;
    }

    CounsellingOffer offer() {
        return offer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OfferRecord that && caseNumber.equals(that.caseNumber);
    }

    @Override
    public int hashCode() {
        return caseNumber.hashCode();
    }
}
