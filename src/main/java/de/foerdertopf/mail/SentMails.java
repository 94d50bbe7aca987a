package de.foerdertopf.mail;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All mails that the house wrote, sent or not: for the mailbox page, the case page and the rehearsal. */
@Component
@Transactional(readOnly = true)
public class SentMails {

    private final JdbcClient sql;
    private final DocumentStore documents;
    private final MimeMail mime;

    SentMails(JdbcClient sql, DocumentStore documents, MimeMail mime) {
        this.sql = sql;
        this.documents = documents;
        this.mime = mime;
    }

    /** A page of all mails, newest first; pages count from 0. */
    public List<SentMail> newest(int page, int size) {
        return sql.sql("select * from foerdertopf.mail_outbox order by created_at desc, seq desc limit ? offset ?")
                .params(size, (long) page * size)
                .query((row, number) -> mail(row))
                .list();
    }

    public long count() {
        return sql.sql("select count(*) from foerdertopf.mail_outbox")
                .query(Long.class)
                .single();
    }

    /** All mails about a case, oldest first. */
    public List<SentMail> ofCase(CaseNumber caseNumber) {
        return sql.sql("select * from foerdertopf.mail_outbox where case_number = ? order by created_at, seq")
                .param(caseNumber.value())
                .query((row, number) -> mail(row))
                .list();
    }

    /**
     * What was written to an address about a case and was not refused, the newest first, 200 at most; nothing that holds a secret, such as
     * a code to sign in.
     */
    public List<SentMail> toAbout(String address, CaseNumber caseNumber) {
        return sql.sql("""
                        select * from foerdertopf.mail_outbox
                         where case_number = :case and lower(recipient) = lower(:address) and not secret
                           and status <> 'FAILED' and bounced_at is null
                         order by created_at desc, seq desc limit 200
                        """)
                .param("case", caseNumber.value())
                .param("address", address)
                .query((row, number) -> mail(row))
                .list();
    }

    /** All mails to an address, oldest first. */
    public List<SentMail> to(String address) {
        return sql.sql(
                        "select * from foerdertopf.mail_outbox where lower(recipient) = lower(?) order by created_at, seq")
                .param(address)
                .query((row, number) -> mail(row))
                .list();
    }

    /** The ids of all mails, oldest first. */
    public List<MailId> all() {
        return sql.sql("select id from foerdertopf.mail_outbox order by created_at, seq")
                .query((row, number) -> new MailId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Mails that will not be tried again: somebody must look. */
    public List<SentMail> failed() {
        return sql.sql("select * from foerdertopf.mail_outbox where status = 'FAILED' order by created_at, seq")
                .query((row, number) -> mail(row))
                .list();
    }

    /** Whether the mail server has not answered yet, or the house has drawn no conclusion from what it said. */
    public boolean isConclusionOpen(MailId id) {
        return sql.sql("select not outcome_told from foerdertopf.mail_outbox where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** Mails that were refused or came back, as long as nobody has dealt with them, the oldest first. */
    public List<SentMail> inTrouble() {
        return sql.sql("""
                select * from foerdertopf.mail_outbox
                where dealt_with_at is null and (status = 'FAILED' or bounced_at is not null)
                order by created_at, seq""").query((row, number) -> mail(row)).list();
    }

    /**
     * One mail.
     *
     * @throws NotFoundException if there is none
     */
    public SentMail require(MailId id) {
        return sql.sql("select * from foerdertopf.mail_outbox where id = ?")
                .param(id.value())
                .query((row, number) -> mail(row))
                .optional()
                .orElseThrow(() -> new NotFoundException("No mail " + id));
    }

    /** The mail as it goes or went over the line, for an {@code .eml} file; needs no mail server. */
    public byte[] mime(MailId id) {
        return mime.bytes(require(id));
    }

    private SentMail mail(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var caseNumber = row.getString("case_number");
        return new SentMail(
                new MailId(id),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("template"),
                row.getString("subject"),
                row.getString("body"),
                caseNumber == null ? null : new CaseNumber(caseNumber),
                SentMail.State.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getString("answer"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"),
                instant(row, "bounced_at"),
                attachments(id));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private List<StoredDocument> attachments(UUID mail) {
        return sql
                .sql("select document_id from foerdertopf.mail_attachment where mail_id = ? order by position")
                .param(mail)
                .query((row, number) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .list()
                .stream()
                .map(documents::describe)
                .toList();
    }
}
