package de.foerdertopf.reading;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who vouches for which wording of a language. */
@Component
class TranslationSignOffs {

    private final JdbcClient sql;

    TranslationSignOffs(JdbcClient sql) {
        this.sql = sql;
    }

    /** A signature under one wording. */
    record SignOff(String by, Instant at) {}

    @Transactional(readOnly = true)
    public Optional<SignOff> find(ReadingLanguage language, String revision) {
        return sql.sql("select signed_by, signed_at from foerdertopf.translation_sign_off"
                        + " where language = ? and text_revision = ?")
                .params(language.name(), revision)
                .query((row, number) -> new SignOff(
                        row.getString("signed_by"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void sign(ReadingLanguage language, String revision, String by, Instant at) {
        sql.sql("insert into foerdertopf.translation_sign_off (language, text_revision, signed_by, signed_at)"
                        + " values (?, ?, ?, ?)")
                .params(language.name(), revision, by, Timestamp.from(at))
                .update();
    }
}
