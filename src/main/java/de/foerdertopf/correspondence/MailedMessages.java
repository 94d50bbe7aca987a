package de.foerdertopf.correspondence;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.mail.MailId;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each mail about a case is for, so that the house can go on when the mail server takes or refuses it. */
@Component
class MailedMessages {

    private final JdbcClient sql;

    MailedMessages(JdbcClient sql) {
        this.sql = sql;
    }

    /** How a message reads where a person must tell it; no one-time link stands in it. */
    record OnPaper(String subject, String text, @Nullable DocumentId attachment) {}

    /**
     * A message that went by mail.
     *
     * @param brings the letter that this mail brings
     * @param leadsTo the kind of letter that lies on the page to which it leads
     */
    record Mailed(
            MailId mail,
            CaseNumber caseNumber,
            Addressee.Role role,
            String reason,
            @Nullable NoticeId brings,
            @Nullable NoticeType leadsTo,
            OnPaper onPaper) {}

    void keep(MailId mail, CaseNumber caseNumber, Addressee.Role role, Message message, OnPaper onPaper) {
        var brings = message.brings();
        var leadsTo = message.leadsTo();
        var attachment = onPaper.attachment();
        sql.sql("""
                insert into foerdertopf.mailed_message
                    (mail_id, case_number, role, reason, notice_id, letter_type, subject, text, attachment_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(mail.value())
                .param(caseNumber.value())
                .param(role.name())
                .param(message.reason())
                .param(brings == null ? null : brings.value())
                .param(leadsTo == null ? null : leadsTo.name())
                .param(onPaper.subject())
                .param(onPaper.text())
                .param(attachment == null ? null : attachment.value())
                .update();
    }

    Optional<Mailed> find(MailId mail) {
        return sql.sql("select * from foerdertopf.mailed_message where mail_id = ?")
                .param(mail.value())
                .query((row, number) -> mailed(row))
                .optional();
    }

    /** Mails of their own that lead the group to letters of this kind on its page. */
    List<MailId> leadingTo(CaseNumber caseNumber, NoticeType type) {
        return sql.sql("select mail_id from foerdertopf.mailed_message where case_number = ? and letter_type = ?")
                .params(caseNumber.value(), type.name())
                .query((row, number) -> new MailId(row.getObject("mail_id", UUID.class)))
                .list();
    }

    private static Mailed mailed(ResultSet row) throws SQLException {
        var notice = row.getObject("notice_id", UUID.class);
        var type = row.getString("letter_type");
        var attachment = row.getObject("attachment_id", UUID.class);
        return new Mailed(
                new MailId(row.getObject("mail_id", UUID.class)),
                new CaseNumber(row.getString("case_number")),
                Addressee.Role.valueOf(row.getString("role")),
                row.getString("reason"),
                notice == null ? null : new NoticeId(notice),
                type == null ? null : NoticeType.valueOf(type),
                new OnPaper(
                        row.getString("subject"),
                        row.getString("text"),
                        attachment == null ? null : new DocumentId(attachment)));
    }
}
