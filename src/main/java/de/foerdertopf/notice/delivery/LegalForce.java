package de.foerdertopf.notice.delivery;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.RemedyInstruction;
import de.foerdertopf.shared.BusinessRuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when a letter takes effect and from when it cannot be contested any more (Bekanntgabe, Bestandskraft; §§ 41, 43 VwVfG). Only
 * an administrative act becomes final.
 */
@Embeddable
class LegalForce {

    private String land;
    private int remedyMonths;

    @Enumerated(EnumType.STRING)
    private RemedyInstruction.@Nullable Kind remedyKind;

    private @Nullable String remedyBody;
    private @Nullable String remedySeat;
    private @Nullable LocalDate deliveredOn;
    private @Nullable LocalDate finalOn;
    private @Nullable LocalDate waivedOn;
    private boolean contested;

    @SuppressWarnings("NullAway.Init")
    protected LegalForce() {}

    /** @param land whose law says when it counts as delivered */
    LegalForce(String land, @Nullable RemedyInstruction remedy) {
        this.land = land;
        if (remedy != null) {
            this.remedyMonths = remedy.months();
            this.remedyKind = remedy.kind();
            this.remedyBody = remedy.body();
            this.remedySeat = remedy.seat();
        }
    }

    String land() {
        return land;
    }

    RemedyInstruction.@Nullable Kind remedyKind() {
        return remedyKind;
    }

    @Nullable
    LocalDate deliveredOn() {
        return deliveredOn;
    }

    @Nullable
    LocalDate finalOn() {
        return finalOn;
    }

    @Nullable
    LocalDate waivedOn() {
        return waivedOn;
    }

    /** It left on this day by this way: the law says from when it counts as delivered. */
    void left(NoticeType type, NoticeChannel channel, LocalDate day, LegalDeadlines deadlines) {
        delivered(type, deadlines.deemedDelivery(land, channel, day), deadlines);
    }

    /** It counts as delivered on this day. What was contested or waived since stays so, however late it came, or if it goes out again. */
    void delivered(NoticeType type, LocalDate day, LegalDeadlines deadlines) {
        deliveredOn = day;
        if (contested || !type.isAdministrativeAct()) {
            finalOn = null;
        } else {
            finalOn = waivedOn != null ? waivedOn : deadlines.finalOn(land, day, remedyMonths);
        }
    }

    /** It never arrived: the fiction of delivery is gone. */
    void lost() {
        deliveredOn = null;
        finalOn = null;
    }

    /** @throws BusinessRuleViolation {@code notice.received-before-fiction}, {@code notice.received-in-future} */
    void requireLater(LocalDate day, LocalDate today) {
        if (deliveredOn == null || !day.isAfter(deliveredOn)) {
            throw new BusinessRuleViolation("notice.received-before-fiction");
        }
        if (day.isAfter(today)) {
            throw new BusinessRuleViolation("notice.received-in-future");
        }
    }

    /** @throws BusinessRuleViolation {@code notice.waived} */
    void waive(LocalDate day) {
        if (waivedOn != null) {
            throw new BusinessRuleViolation("notice.waived");
        }
        waivedOn = day;
        if (finalOn == null || finalOn.isAfter(day)) {
            finalOn = day;
        }
    }

    /** Not final before the remedy is decided. */
    void contested() {
        contested = true;
        finalOn = null;
    }

    /**
     * The remedy is taken back, or settled otherwise: another one is possible as long as the period for it lasts.
     *
     * @param day when that came
     */
    void remedyEnded(LocalDate day, LegalDeadlines deadlines) {
        contested = false;
        if (deliveredOn != null) {
            var periodOver = deadlines.finalOn(land, deliveredOn, remedyMonths);
            finalOn = periodOver.isAfter(day) ? periodOver : day;
        }
    }

    /** The remedy is refused; from the day on which the answer counts as delivered a month is left to go to court (§ 74 VwGO). */
    void remedyRefused(LocalDate answerDeliveredOn, LegalDeadlines deadlines) {
        contested = false;
        finalOn = deadlines.finalOn(land, answerDeliveredOn, 1);
    }

    /** Once the period for a remedy is over or waived. */
    Optional<LocalDate> payableFrom(NoticeType type, LegalDeadlines deadlines) {
        var periodOver = deliveredOn == null || !type.isAdministrativeAct()
                ? null
                : deadlines.finalOn(land, deliveredOn, remedyMonths);
        return Stream.of(finalOn, periodOver).filter(Objects::nonNull).min(LocalDate::compareTo);
    }
}
