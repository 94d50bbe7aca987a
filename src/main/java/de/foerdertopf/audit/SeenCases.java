package de.foerdertopf.audit;

import de.foerdertopf.shared.CaseNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whether a case is still as somebody saw it. Whatever changes a case stands in its trail, so the length of the trail says
 * what was seen: answers, findings, proposal, plan, letters, money.
 */
@Component
public class SeenCases {

    /** What is done beside: it changes nothing that a deed rests upon. */
    private static final Set<String> BESIDE = Set.of(
            "ReviewStarted",
            "ReplyReminded",
            "ProofReminderSent",
            "JointReviewDue",
            "MessageTaskCompleted",
            "NoticeRetrieved",
            "ReadingCopiesMade",
            "StuckCaseRetried");

    /** The fields by which an entry names the letter or the message that it is about. */
    private static final Pattern POST = Pattern.compile("(notice|message)\\..+");

    private final JdbcClient sql;
    private final AuditTrail trail;

    SeenCases(JdbcClient sql, AuditTrail trail) {
        this.sql = sql;
        this.trail = trail;
    }

    /** What can be seen of the case now: the place of the last thing that happened to it. */
    @Transactional(readOnly = true)
    public long seen(CaseNumber caseNumber) {
        return sql.sql("select coalesce(max(position), 0) from foerdertopf.audit_entry where subject = ?")
                .param(subject(caseNumber))
                .query(Long.class)
                .single();
    }

    /** Lets the deeds in a case come one after the other: the next one waits until this transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CaseNumber caseNumber) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 27))")
                .param(subject(caseNumber))
                .query((row, number) -> 1)
                .single();
    }

    /** What happened since it was seen, the oldest first; what this transaction did itself is left out. */
    @Transactional(readOnly = true)
    public List<AuditEntry> since(CaseNumber caseNumber, long seen) {
        var others = new HashSet<>(
                sql.sql("""
                        select position from foerdertopf.audit_entry
                         where subject = ? and position > ?
                           and xmin is distinct from pg_current_xact_id_if_assigned()::xid""").params(subject(caseNumber), seen).query(Long.class).list());
        return others.isEmpty()
                ? List.of()
                : trail.ofCase(caseNumber).stream()
                        .filter(entry -> others.contains(entry.position()))
                        .filter(entry -> !BESIDE.contains(entry.event()) && !isPostOfTheHouse(entry))
                        .toList();
    }

    /**
     * Whether the house by itself wrote, printed or sent a letter or a message, or heard that it did not go: a letter tells what
     * stands in the trail already, and how it goes changes nothing about it. What a person does with a letter counts.
     */
    private static boolean isPostOfTheHouse(AuditEntry entry) {
        return entry.by().isSystem()
                && entry.values().stream()
                        .anyMatch(value -> POST.matcher(value.field()).matches());
    }

    private static String subject(CaseNumber caseNumber) {
        return "case:" + caseNumber.value();
    }
}
