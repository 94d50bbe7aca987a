package de.foerdertopf.web.layout;

import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.typed.TypedPhone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sums, days and distances in words, for templates: {@code ${@fmt.weekday(round.closes)}}. */
@Component("fmt")
public class Fmt {

    private static final ZoneId HOUSE = HouseTime.ZONE;
    private static final int MINUTES_PER_HOUR = 60;
    private static final long BYTES_PER_KILOBYTE = 1000;

    private final MessageSource messages;
    private final Clock clock;

    public Fmt(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code 1.500,00 €} */
    public String money(@Nullable Money money) {
        return money == null ? "" : money.toGerman();
    }

    /** With a sign in front, for movements: {@code − 250,00 €}, {@code + 900,00 €}. */
    public String signed(Money money) {
        var sign = money.isNegative() ? "−\u00a0" : money.isZero() ? "" : "+\u00a0";
        return sign + (money.isNegative() ? money.negated() : money).toGerman();
    }

    /** Round caps in running text: {@code 5.000 €}; a sum with cents keeps them. */
    public String roundMoney(Money money) {
        return money.toGerman().replace(",00\u00a0€", "\u00a0€");
    }

    /** {@code 30. Juni 2026} */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(pattern("fmt.day"));
    }

    /** {@code Dienstag, 30. Juni 2026}: wherever somebody must act. */
    public String weekday(@Nullable LocalDate day) {
        return day == null ? "" : day.format(pattern("fmt.weekday"));
    }

    /** {@code 30. Juni}, where the year is clear. */
    public String shortDay(@Nullable LocalDate day) {
        return day == null ? "" : day.format(pattern("fmt.short-day"));
    }

    /** {@code Freitag, 31. Juli}, where the year is clear. */
    public String shortWeekday(@Nullable LocalDate day) {
        return day == null ? "" : day.format(pattern("fmt.short-weekday"));
    }

    /** {@code 5. Februar 2025, 18:41 Uhr} */
    public String moment(Instant at) {
        return local(at).format(pattern("fmt.moment"));
    }

    /** {@code Dienstag, 20. Januar 2026, 15:00 Uhr} */
    public String appointment(Instant at) {
        return local(at).format(pattern("fmt.appointment"));
    }

    /** {@code 14:32 Uhr} */
    public String time(Instant at) {
        return local(at).format(pattern("fmt.time"));
    }

    /** For {@code <time datetime>}. */
    public String iso(Instant at) {
        return local(at).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    public LocalDate today() {
        return HouseTime.today(clock);
    }

    /** {@code noch 14 Tage}, {@code noch bis morgen}, {@code nur noch heute}, {@code 3 Tage zu spät}: for a day by which something is due. */
    public String left(LocalDate due) {
        var days = ChronoUnit.DAYS.between(today(), due);
        return days >= 0 ? text("fmt.left", days) : text("fmt.late", -days);
    }

    /** {@code in 14 Tagen}, {@code morgen}, {@code heute}, {@code vor 3 Tagen}. */
    public String distance(LocalDate day) {
        var days = ChronoUnit.DAYS.between(today(), day);
        return days >= 0 ? text("fmt.ahead", days) : text("fmt.ago", -days);
    }

    /** {@code 18. März bis 16. Dezember 2025}; a single day with its weekday. */
    public String period(DateRange period) {
        if (period.from().equals(period.to())) {
            return weekday(period.from());
        }
        var from = period.from().getYear() == period.to().getYear() ? shortDay(period.from()) : day(period.from());
        return text("fmt.period", from, day(period.to()));
    }

    /** {@code 10 Stunden 50 Minuten} */
    public String duration(int minutes) {
        var hours = minutes / MINUTES_PER_HOUR;
        var rest = minutes % MINUTES_PER_HOUR;
        if (rest == 0) {
            return text("fmt.hours", hours);
        }
        return hours == 0 ? text("fmt.minutes", rest) : text("fmt.hours", hours) + " " + text("fmt.minutes", rest);
    }

    /** {@code 1.250} */
    public String number(long number) {
        return String.format(locale(), "%,d", number);
    }

    /** {@code 820 kB}, {@code 2,4 MB} */
    public String size(long bytes) {
        if (bytes < BYTES_PER_KILOBYTE * BYTES_PER_KILOBYTE) {
            return number(Math.max(1, bytes / BYTES_PER_KILOBYTE)) + "\u00a0kB";
        }
        return String.format(locale(), "%.1f", bytes / (double) (BYTES_PER_KILOBYTE * BYTES_PER_KILOBYTE)) + "\u00a0MB";
    }

    /** In groups of four. */
    public String iban(Iban iban) {
        return iban.grouped();
    }

    /** For {@code href="tel:…"}. */
    public String dialled(String phone) {
        return TypedPhone.dialled(phone);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale());
    }

    private DateTimeFormatter pattern(String code) {
        return DateTimeFormatter.ofPattern(messages.getMessage(code, null, locale()), locale());
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, HOUSE);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
