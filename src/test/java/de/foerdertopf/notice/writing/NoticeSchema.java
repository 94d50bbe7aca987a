package de.foerdertopf.notice.writing;

import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes down the shape of the letters' twins from the letters' records and their docstrings. */
final class NoticeSchema {

    private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";
    private static final String SUM = "^-?\\d+\\.\\d{2}$";

    private final Map<String, Object> definitions = new TreeMap<>();

    private NoticeSchema() {}

    /** The schema as it must stand in {@code docs/schema}. */
    static String written() {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(new NoticeSchema().whole())
                + "\n";
    }

    private Map<String, Object> whole() {
        var types = Arrays.stream(NoticeType.values())
                .map(type -> Map.of(
                        "properties",
                        ordered(
                                "type", Map.of("const", type.name()),
                                "administrativeAct", Map.of("const", type.isAdministrativeAct()),
                                "letter", reference(type.letter()))))
                .toList();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("schema", Map.of("const", LetterTwin.SCHEMA));
        properties.put(
                "type",
                Map.of("enum", Stream.of(NoticeType.values()).map(Enum::name).toList()));
        properties.put(
                "administrativeAct",
                ordered("type", "boolean", "description", "Whether it can be contested and becomes final."));
        properties.put("subject", ordered("type", "string", "description", "What kind of letter it is, in German."));
        properties.put("language", ordered("type", "string", "description", "Of all words, as in BCP 47."));
        properties.put("letter", ordered("type", "object", "description", "The letter's own data, by type."));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", LetterTwin.SCHEMA);
        schema.put("title", "Letter of a municipal grant fund");
        schema.put(
                "description",
                "The data from which a letter of Fördertopf was printed. Attached to its PDF as " + LetterTwin.FILE
                        + ".");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(properties.keySet()));
        schema.put("additionalProperties", false);
        schema.put("oneOf", types);
        schema.put("$defs", definitions);
        return schema;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private Map<String, Object> reference(Class<?> type) {
        var name = nameOf(type);
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, type.isEnum() ? enumeration(type) : type == Money.class ? money() : record(type));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private static String nameOf(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    private static Map<String, Object> money() {
        return ordered(
                "description",
                "A sum of money.",
                "type",
                "object",
                "properties",
                ordered(
                        "value", ordered("type", "string", "pattern", SUM),
                        "currency", Map.of("const", "EUR")),
                "required",
                List.of("value", "currency"),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> enumeration(Class<?> type) {
        return ordered(
                "description",
                Docstring.of(type).summary(),
                "enum",
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }

    private Map<String, Object> record(Class<?> type) {
        var docstring = Docstring.of(type);
        var properties = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            var shape = new LinkedHashMap<>(shapeOf(component.getAnnotatedType()));
            var words = docstring.parameters().get(component.getName());
            if (words != null) {
                shape.put("description", words);
            }
            properties.put(component.getName(), shape);
        }
        return ordered(
                "description",
                docstring.summary(),
                "type",
                "object",
                "properties",
                properties,
                "required",
                Arrays.stream(type.getRecordComponents())
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList(),
                "additionalProperties",
                false);
    }

    private Map<String, Object> shapeOf(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            return ordered("type", "array", "items", shapeOf(list.getAnnotatedActualTypeArguments()[0]));
        }
        var type = (Class<?>) annotated.getType();
        if (type == LocalDate.class) {
            return ordered("type", "string", "format", "date", "pattern", DAY);
        }
        if (type == int.class || type == long.class || type == Integer.class) {
            return Map.of("type", "integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == BigDecimal.class) {
            return ordered("type", "string", "pattern", "^-?\\d+(\\.\\d+)?$");
        }
        if (type == String.class || type == Object.class || type == CaseNumber.class || type == Iban.class) {
            return Map.of("type", "string");
        }
        if (type.isRecord() || type.isEnum()) {
            return reference(type);
        }
        throw new AssertionError("No shape for " + type);
    }

    /** What the source says about a type. */
    private record Docstring(String summary, Map<String, String> parameters) {

        private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) ([^@]*)");

        static Docstring of(Class<?> type) {
            var top = type;
            while (top.getEnclosingClass() != null) {
                top = top.getEnclosingClass();
            }
            var file = Path.of("src/main/java", top.getName().replace('.', '/') + ".java");
            var declared = Pattern.compile(
                            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*(?:public )?(?:record|enum) "
                                    + type.getSimpleName() + "\\b",
                            Pattern.DOTALL)
                    .matcher(read(file));
            if (!declared.find()) {
                return new Docstring("", Map.of());
            }
            var text = declared.group(1)
                    .replaceAll("(?m)^\\s*\\*", "")
                    .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                    .replaceAll("<p>", "")
                    .replaceAll("\\s+", " ")
                    .strip();
            var parameters = new LinkedHashMap<String, String>();
            PARAMETER
                    .matcher(text)
                    .results()
                    .forEach(p -> parameters.put(p.group(1), p.group(2).strip()));
            return new Docstring(text.replaceAll("@param.*", "").strip(), parameters);
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
