package de.foerdertopf.notice.law;

import de.foerdertopf.notice.NoticeChannel;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * When a notice counts as delivered, and until when it can be contested (§ 41 (2), (2a) VwVfG, §§ 187 to 193 BGB, §§ 57, 58, 70, 74
 * VwGO).
 */
@Component
public class LegalDeadlines {

    private final PublicHolidays holidays;

    public LegalDeadlines(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    /**
     * The day on which a notice counts as delivered (Bekanntgabe-Fiktion).
     *
     * @param land whose law applies
     * @param leftOn the day of posting, sending, retrieving or handing over
     */
    public LocalDate deemedDelivery(String land, NoticeChannel channel, LocalDate leftOn) {
        var rule = holidays.law().deemedDelivery(land, leftOn);
        return switch (channel) {
            case LETTER -> leftOn.plusDays(rule.letterDays());
            case EMAIL -> leftOn.plusDays(rule.electronicDays());
            case PORTAL -> leftOn.plusDays(rule.retrievalDays());
            case HAND_OVER -> leftOn;
        };
    }

    /**
     * The last day on which a notice can be retrieved. It does not move to the next workday: who comes later gets a letter, and with
     * it more time.
     *
     * @param toldOn the day on which the recipient was told that it is there
     */
    public LocalDate retrieveBy(String land, LocalDate toldOn) {
        return toldOn.plusDays(holidays.law().deemedDelivery(land, toldOn).retrieveWithinDays());
    }

    /**
     * The last day on which a remedy is in time. Whether a day of deemed delivery moves to the next workday is disputed; the period
     * is counted from the later alternative, so that the doubt is never the citizen's loss.
     *
     * @param months length that the instruction names; 0 where the notice instructs of nothing: then one year (§ 58 (2) VwGO)
     */
    public LocalDate lastDayOfRemedy(String land, LocalDate deliveredOn, int months) {
        var start = holidays.workdayFrom(land, deliveredOn);
        return holidays.workdayFrom(land, months == 0 ? start.plusYears(1) : start.plusMonths(months));
    }

    /** By when an objection is decided on: after that its sender may sue because nobody did (§ 75 VwGO). */
    public static LocalDate decisionOnObjectionBy(LocalDate receivedOn) {
        return receivedOn.plusMonths(3);
    }

    /** Whether a notice could be contested longer than so many months, because a period neither begins nor ends on a day off. */
    public boolean isMoved(String land, LocalDate deliveredOn, int months, LocalDate finalOn) {
        var plain = months == 0 ? deliveredOn.plusYears(1) : deliveredOn.plusMonths(months);
        return finalOn.equals(finalOn(land, deliveredOn, months)) && finalOn.isAfter(plain.plusDays(1));
    }

    /** The first day on which a notice can no longer be contested (Bestandskraft). */
    public LocalDate finalOn(String land, LocalDate deliveredOn, int months) {
        return lastDayOfRemedy(land, deliveredOn, months).plusDays(1);
    }
}
