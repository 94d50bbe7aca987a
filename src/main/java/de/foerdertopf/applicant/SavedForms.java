package de.foerdertopf.applicant;

import de.foerdertopf.applicant.SavedForm.Kind;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/**
 * Keeps everything that people type before they send it, so that no closed window, expired session or second window loses it.
 * Nothing here is checked: a form may be wrong for as long as it is not sent.
 */
@Component
public class SavedForms {

    /** Enough for every form of the house, and too little to fill a disk with. */
    static final int LONGEST = 300_000;

    static final int MOST_PER_PERSON = 100;

    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};
    private static final Pattern UNSTORABLE = Pattern.compile("\\x00|\\p{Cs}");
    private static final String ABOUT = "owner, kind, reference, answers, begun_at, saved_at, version";
    private static final String THIS = " where owner = ? and kind = ? and reference = ?";

    private final JdbcClient sql;
    private final Clock clock;

    SavedForms(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** This person's form; another person's does not exist for her. */
    @Transactional(readOnly = true)
    public Optional<SavedForm> find(UUID owner, Kind kind, String reference) {
        return sql.sql("select " + ABOUT + " from foerdertopf.saved_form" + THIS)
                .params(owner, kind.name(), reference)
                .query((row, number) -> form(row))
                .optional();
    }

    /** What a person has begun, the last touched first. */
    @Transactional(readOnly = true)
    public List<SavedForm> of(UUID owner, Kind kind) {
        return sql.sql("select " + ABOUT + " from foerdertopf.saved_form where owner = ? and kind = ?"
                        + " order by saved_at desc, reference")
                .params(owner, kind.name())
                .query((row, number) -> form(row))
                .list();
    }

    /**
     * Changes what is kept, and begins the form where there is none. Whoever saves at the same time waits, so that neither
     * loses a page.
     *
     * @throws BusinessRuleViolation {@code form.too-long}, {@code form.too-many}
     */
    @Transactional
    public SavedForm keep(UUID owner, Kind kind, String reference, UnaryOperator<Map<String, List<String>>> change) {
        while (true) {
            begin(owner, kind, reference);
            var kept = change(owner, kind, reference, change);
            // Empty where another window sent or deleted the form in between: then it begins anew.
            if (kept.isPresent()) {
                return kept.get();
            }
        }
    }

    private void begin(UUID owner, Kind kind, String reference) {
        var now = now();
        var begun = sql.sql("insert into foerdertopf.saved_form (" + ABOUT + ") values (?, ?, ?, '{}', ?, ?, 0)"
                        + " on conflict do nothing")
                .params(owner, kind.name(), reference, now, now)
                .update();
        if (begun == 1 && count(owner) > MOST_PER_PERSON) {
            throw new BusinessRuleViolation("form.too-many", MOST_PER_PERSON);
        }
    }

    /**
     * Changes what is kept, and begins nothing: empty where the form was never begun, or was sent or deleted meanwhile.
     *
     * @throws BusinessRuleViolation {@code form.too-long}
     */
    @Transactional
    public Optional<SavedForm> change(
            UUID owner, Kind kind, String reference, UnaryOperator<Map<String, List<String>>> change) {
        var before = sql.sql("select " + ABOUT + " from foerdertopf.saved_form" + THIS + " for update")
                .params(owner, kind.name(), reference)
                .query((row, number) -> form(row))
                .optional();
        if (before.isEmpty()) {
            return before;
        }
        var after = storable(change.apply(new HashMap<>(before.get().values())));
        var json = HouseJson.MAPPER.writeValueAsString(after);
        if (json.length() > LONGEST) {
            throw new BusinessRuleViolation("form.too-long");
        }
        sql.sql("update foerdertopf.saved_form set answers = ?, saved_at = ?, version = version + 1,"
                        + " warnings = 0, delete_on = null" + THIS)
                .params(json, now(), owner, kind.name(), reference)
                .update();
        return find(owner, kind, reference);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Forgets a form: it was sent, or the person wants to. */
    @Transactional
    public void discard(UUID owner, Kind kind, String reference) {
        sql.sql("delete from foerdertopf.saved_form" + THIS)
                .params(owner, kind.name(), reference)
                .update();
    }

    private int count(UUID owner) {
        return sql.sql("select count(*) from foerdertopf.saved_form where owner = ?")
                .param(owner)
                .query(Integer.class)
                .single();
    }

    private static Map<String, List<String>> storable(Map<String, List<String>> values) {
        var clean = new TreeMap<String, List<String>>();
        values.forEach((field, typed) -> clean.put(
                field,
                typed.stream().map(t -> UNSTORABLE.matcher(t).replaceAll("")).toList()));
        return clean;
    }

    private static SavedForm form(ResultSet row) throws SQLException {
        return new SavedForm(
                row.getObject("owner", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("reference"),
                HouseJson.MAPPER.readValue(row.getString("answers"), VALUES),
                moment(row, "begun_at"),
                moment(row, "saved_at"),
                row.getLong("version"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
