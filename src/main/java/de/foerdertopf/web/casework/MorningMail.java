package de.foerdertopf.web.casework;

import de.foerdertopf.identity.MorningMailWishes;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.mail.Outbox;
import de.foerdertopf.mail.OutgoingMail;
import de.foerdertopf.shared.BankDays;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells every officer once a working morning what has come onto her list since the last time: what groups sent, asked and answered, and
 * what the house found, and how much waits for her signature beside it. Whoever has nothing new hears nothing. No name stands in it, only case numbers.
 */
@Component
class MorningMail {

    private static final int MOST_LINES = 10;

    private final WorkLists workLists;
    private final OpenSecondLooks secondLooks;
    private final Desk desk;
    private final Staff staff;
    private final MorningMailWishes wishes;
    private final Outbox outbox;
    private final Words words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MorningMail(
            WorkLists workLists,
            OpenSecondLooks secondLooks,
            Desk desk,
            Staff staff,
            MorningMailWishes wishes,
            Outbox outbox,
            Words words,
            TransactionTemplate transaction,
            Clock clock) {
        this.workLists = workLists;
        this.secondLooks = secondLooks;
        this.desk = desk;
        this.staff = staff;
        this.wishes = wishes;
        this.outbox = outbox;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes to all who are there; each mail and what it told are one transaction. */
    void writeToAll() {
        if (!BankDays.isBankDay(HouseTime.today(clock))) {
            return;
        }
        staff.all().stream()
                .filter(person -> person.isActive() && isThere(person, HouseTime.today(clock)))
                .filter(desk::isReader)
                .filter(person -> wishes.isWanted(person.id()))
                .forEach(person -> transaction.executeWithoutResult(status -> writeTo(person)));
    }

    private static boolean isThere(StaffMember person, LocalDate today) {
        var from = person.absentFrom();
        var until = person.absentUntil();
        return from == null || today.isBefore(from) || (until != null && today.isAfter(until));
    }

    private void writeTo(StaffMember person) {
        var now = clock.instant();
        var today = HouseTime.today(clock);
        var since = wishes.toldUntil(person.id()).orElse(now.minus(Duration.ofDays(1)));
        var mine = workLists.of(person, desk.codesToRead(person), today).stream()
                .filter(item -> WorkTab.MINE.shows(item, today))
                .toList();
        var fresh = mine.stream().filter(item -> isNew(item, since, now)).toList();
        var toSign = secondLooks.unlisted(person, since, now);
        wishes.told(person.id(), now);
        if (fresh.isEmpty() && toSign == 0) {
            return;
        }
        outbox.enqueue(new OutgoingMail(
                "morning-mail:" + person.id() + ":" + today,
                person.email(),
                person.name(),
                "staff-morning",
                Map.of(
                        "name",
                        person.name(),
                        "count",
                        words.text("worklist.mail.count", fresh.size() + toSign),
                        "lines",
                        lines(fresh, toSign),
                        "overdue",
                        words.text(
                                "worklist.mail.overdue",
                                mine.stream()
                                        .filter(item -> item.isOverdueOn(today))
                                        .count())),
                null,
                List.of(),
                false));
    }

    private static boolean isNew(WorkItem item, Instant after, Instant until) {
        var since = item.since();
        return since != null && since.isAfter(after) && !since.isAfter(until);
    }

    private String lines(List<WorkItem> fresh, long toSign) {
        var lines = new ArrayList<String>();
        if (toSign > 0) {
            lines.add("- " + words.text("worklist.mail.to-sign", toSign));
        }
        fresh.stream()
                .limit(MOST_LINES)
                .map(item -> "- " + item.about().caseNumber() + ": " + item.what())
                .forEach(lines::add);
        if (fresh.size() > MOST_LINES) {
            lines.add(words.text("worklist.mail.more", fresh.size() - MOST_LINES));
        }
        return String.join("\n", lines);
    }
}
