package de.foerdertopf.applicant;

import de.foerdertopf.shared.HouseJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** Applications that somebody began and nobody touched for long: told of twice, then forgotten. */
@Component
public class OldDrafts {

    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};
    private static final String THIS = " where owner = ? and kind = 'APPLICATION' and reference = ? and version = ?";

    private final JdbcClient sql;

    OldDrafts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A draft that nobody touched.
     *
     * @param version of what was typed: whoever touches it meanwhile keeps it
     * @param warnings how often its owner was told since she touched it
     * @param deleteOn the day that she was told
     */
    public record OldDraft(
            UUID owner,
            String reference,
            long version,
            Instant savedAt,
            int warnings,
            @Nullable LocalDate deleteOn,
            Map<String, List<String>> values) {

        /** The first text of a field; empty where nothing was typed. */
        public String value(String field) {
            var typed = values.getOrDefault(field, List.of());
            return typed.isEmpty() ? "" : typed.get(0);
        }
    }

    @Transactional(readOnly = true)
    public List<OldDraft> untouchedSince(Instant moment) {
        return sql.sql(
                        "select owner, reference, version, saved_at, warnings, delete_on, answers from foerdertopf.saved_form"
                                + " where kind = 'APPLICATION' and saved_at < ? order by saved_at")
                .param(Timestamp.from(moment))
                .query((row, number) -> new OldDraft(
                        row.getObject("owner", UUID.class),
                        row.getString("reference"),
                        row.getLong("version"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getInt("warnings"),
                        row.getObject("delete_on", LocalDate.class),
                        HouseJson.MAPPER.readValue(row.getString("answers"), VALUES)))
                .list();
    }

    /** @return whether the draft is still as it was read */
    @Transactional
    public boolean warned(OldDraft draft, LocalDate deleteOn) {
        return sql.sql("update foerdertopf.saved_form set warnings = warnings + 1, delete_on = ?" + THIS)
                        .params(deleteOn, draft.owner(), draft.reference(), draft.version())
                        .update()
                == 1;
    }

    /** @return whether the draft was still as it was read, and is gone */
    @Transactional
    public boolean forget(OldDraft draft) {
        return sql.sql("delete from foerdertopf.saved_form" + THIS)
                        .params(draft.owner(), draft.reference(), draft.version())
                        .update()
                == 1;
    }
}
