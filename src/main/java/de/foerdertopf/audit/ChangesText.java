package de.foerdertopf.audit;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the text that holds an entry's changes; the text itself, byte for byte, goes into the hash. */
final class ChangesText {

    private static final TypeReference<List<RecordedChange>> CHANGES = new TypeReference<>() {};

    private final JsonMapper json;

    ChangesText(JsonMapper json) {
        this.json = json;
    }

    String write(List<RecordedChange> changes) {
        return json.writeValueAsString(changes.stream().map(ChangesText::fields).toList());
    }

    List<RecordedChange> read(String text) {
        return json.readValue(text, CHANGES);
    }

    private static Object fields(RecordedChange change) {
        var fields = new java.util.LinkedHashMap<String, Object>();
        fields.put("ordinal", change.ordinal());
        fields.put("field", change.field());
        if (change.keyedHash() != null) {
            fields.put("keyedHash", change.keyedHash());
        } else {
            fields.put("before", String.valueOf(change.before()));
            fields.put("after", String.valueOf(change.after()));
        }
        return fields;
    }
}
