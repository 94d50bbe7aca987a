package de.foerdertopf.proofofuse;

import de.foerdertopf.application.Channel;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.shared.HouseJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report on the use of a grant: how detailed it must be, what came, what was asked back about it, and what of it was not accepted. */
@Embeddable
class ReportedUse {

    @Enumerated(EnumType.STRING)
    private ProofMode mode;

    @Column(columnDefinition = "text")
    private @Nullable String report;

    private @Nullable LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Column(columnDefinition = "text")
    private @Nullable String askedBack;

    @Column(columnDefinition = "text")
    private @Nullable String rejectedItems;

    @SuppressWarnings("NullAway.Init")
    protected ReportedUse() {}

    ReportedUse(ProofMode mode) {
        this.mode = mode;
    }

    void arrive(ProofReport said, LocalDate received, Channel by) {
        report = HouseJson.MAPPER.writeValueAsString(said);
        receivedOn = received;
        channel = by;
        askedBack = null;
    }

    void askBack(String question) {
        askedBack = question;
    }

    /** Nobody waits for an answer any more. */
    void dropQuestion() {
        askedBack = null;
    }

    void accept(List<RejectedItem> rejected) {
        rejectedItems = HouseJson.MAPPER.writeValueAsString(rejected);
    }

    /** What was found about it does not count any more. */
    void checkOnceMore() {
        rejectedItems = null;
    }

    boolean isThere() {
        return report != null;
    }

    boolean isAccepted() {
        return rejectedItems != null;
    }

    ProofMode mode() {
        return mode;
    }

    @Nullable
    ProofReport said() {
        return report == null ? null : HouseJson.MAPPER.readValue(report, ProofReport.class);
    }

    @Nullable
    LocalDate receivedOn() {
        return receivedOn;
    }

    @Nullable
    Channel channel() {
        return channel;
    }

    @Nullable
    String askedBack() {
        return askedBack;
    }

    List<RejectedItem> rejected() {
        return rejectedItems == null
                ? List.of()
                : Arrays.asList(HouseJson.MAPPER.readValue(rejectedItems, RejectedItem[].class));
    }
}
