package de.foerdertopf.rehearsal;

import de.foerdertopf.shared.HouseJson;
import de.foerdertopf.shared.MissingValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of cases. A case that cannot be read is reported with its reason and never stops the others. */
final class CaseFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(HouseJson.module())
            .build();

    private CaseFile() {}

    /**
     * A case of the file.
     *
     * @param script what people do, or null where it cannot be read
     * @param expected what the file expects, for the comparison only
     * @param problem why it cannot be read
     */
    record Entry(
            String id,
            @Nullable CaseScript script,
            JsonNode expected,
            @Nullable String problem) {}

    /** The file itself cannot be read: path and reason. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** All cases of a file. */
    static List<Entry> read(Path path) throws Unreadable {
        try {
            return read(Files.readString(path, StandardCharsets.UTF_8), path.toString());
        } catch (IOException e) {
            throw new Unreadable(path + " cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage(), e);
        }
    }

    static List<Entry> read(String content, String name) throws Unreadable {
        JsonNode root;
        try {
            root = JSON.readTree(content);
        } catch (JacksonException e) {
            var line =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new Unreadable(name + line + ": not JSON: " + e.getOriginalMessage(), e);
        }
        if (!root.isArray()) {
            throw new Unreadable(name + ": a list of cases is needed.", null);
        }
        var entries = new ArrayList<Entry>();
        var ids = new HashSet<String>();
        for (var i = 0; i < root.size(); i++) {
            var node = root.get(i);
            var id = node.path("id").asString("");
            if (id.isBlank()) {
                entries.add(new Entry("case-" + (i + 1), null, expected(node), "id: a value is needed here"));
            } else if (!ids.add(id)) {
                entries.add(new Entry(id, null, expected(node), "id: this id stands in the file before"));
            } else {
                entries.add(read(id, node));
            }
        }
        return entries;
    }

    private static Entry read(String id, JsonNode node) {
        try {
            var script = JSON.treeToValue(node, CaseScript.class);
            var missing = MissingValues.firstIn(script);
            return missing.isPresent()
                    ? new Entry(id, null, expected(node), missing.get() + ": a value is needed here")
                    : new Entry(id, script, expected(node), null);
        } catch (JacksonException e) {
            return new Entry(id, null, expected(node), path(e) + reason(e));
        }
    }

    /** What the file expects of a case: the findings, outcome and amount, and how the money ends. */
    private static JsonNode expected(JsonNode node) {
        var all = JSON.createObjectNode();
        all.set("expected", node.path("expected"));
        all.set("afterApproval", node.path("afterApproval"));
        return all;
    }

    private static String path(JacksonException e) {
        var path = new StringBuilder();
        if (e instanceof DatabindException binding) {
            for (var step : binding.getPath()) {
                path.append(
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName());
            }
        }
        return path.isEmpty() ? "" : path.toString().replaceFirst("^\\.", "") + ": ";
    }

    private static String reason(JacksonException e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        if (deepest instanceof NullPointerException) {
            return "a value is needed here";
        }
        var message = deepest instanceof JacksonException json ? json.getOriginalMessage() : deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
