package de.foerdertopf.notice.writing;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.FundEdition;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Provision;
import de.foerdertopf.shared.HouseJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invented letters of every type, to try templates and wordings on: frozen letters as they would lie in the database
 * ({@code templates/notice/sample}), under the head of the fund that looks at them.
 */
public final class SampleLetters {

    private static final String FOLDER = "templates/notice/sample/";
    private static final LocalDate PROOF_DUE = LocalDate.of(2026, 3, 31);
    private static final String LONG =
            "Interkultureller Freundes- und Förderkreis der Musterunterkunft an der Alten Ziegelei und Umgebung";

    /** Words that come from people and may be long. */
    private static final Set<String> TYPED = Set.of(
            "projectTitle", "greetedName", "name", "actsFor", "place", "label", "item", "holder", "topic", "payee");

    private SampleLetters() {}

    /** What is tried. */
    public enum Kind {
        /** As most letters are. */
        USUAL,
        /** Long names and titles everywhere. */
        LONG,
        /** Everything missing that may be missing. */
        SPARSE
    }

    /** The name of a type's template. */
    public static String template(NoticeType type) {
        return of(type, Kind.USUAL, null, null).template();
    }

    /**
     * A sample.
     *
     * @param fund whose letterhead it has; null leaves an invented city's
     * @param edition whose provisions it prints, all of them; null leaves invented ones
     */
    public static Letter of(NoticeType type, Kind kind, @Nullable Fund fund, @Nullable FundEdition edition) {
        var data = (ObjectNode) HouseJson.MAPPER.readTree(read(fileOf(type)));
        if (fund != null) {
            putUnder(fund, edition, data);
        }
        if (kind == Kind.LONG) {
            lengthen(data);
        } else if (kind == Kind.SPARSE) {
            thin(type.letter(), data, () -> isLetter(type, data));
        }
        return letter(type, data);
    }

    /** What provisions of an edition may name, with invented values. */
    public static Map<String, String> values(Fund fund, FundEdition edition) {
        return ProvisionsWriter.values(fund, edition, GermanWords.day(PROOF_DUE));
    }

    static String fileOf(NoticeType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
    }

    private static Letter letter(NoticeType type, JsonNode data) {
        return HouseJson.MAPPER.treeToValue(data, type.letter());
    }

    private static boolean isLetter(NoticeType type, JsonNode data) {
        try {
            letter(type, data);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static void putUnder(Fund fund, @Nullable FundEdition edition, ObjectNode data) {
        var authority = fund.authority();
        var head = (ObjectNode) data.get("head");
        put(head, "masthead", Sender.masthead(fund));
        put(head, "returnLine", authority.returnLine());
        put(head, "footer", Sender.footer(authority));
        put(head, "footerContact", Sender.footerContact(authority));
        var matter = (ObjectNode) data.get("matter");
        put(matter, "fundName", fund.name());
        put(matter, "fundDative", fund.nameDative());
        if (data.get("law") instanceof ObjectNode law) {
            put(law, "act", authority.procedureAct());
            if (edition != null) {
                put(law, "basis", edition.texts().legalBasis());
            }
        }
        // what decides on an objection is taken to court, whatever the fund's own notices are answered with
        if (data.has("remedy") && !data.has("contested")) {
            put(
                    data,
                    "remedy",
                    Sender.remedy(authority, LocalDate.parse(head.get("date").asString())));
        }
        if (edition != null && data.get("terms") instanceof ObjectNode terms) {
            put(terms, "provisions", provisions(fund, edition));
        }
    }

    private static void put(ObjectNode data, String name, Object value) {
        data.set(name, HouseJson.MAPPER.valueToTree(value));
    }

    /** All provisions of an edition, whether they would stand in one letter together or not. */
    private static List<Provision> provisions(Fund fund, FundEdition edition) {
        var values = values(fund, edition);
        var raw = ProvisionsWriter.rawValues(fund, edition, PROOF_DUE);
        var all = edition.provisions();
        return IntStream.range(0, all.size())
                .mapToObj(i -> ProvisionsWriter.printed(i + 1, all.get(i), values, raw))
                .toList();
    }

    private static void lengthen(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var value = object.get(name);
                if (value.isString() && TYPED.contains(name)) {
                    object.put(name, LONG + " · " + value.asString());
                }
            }
            if (object.get("recipient") instanceof ArrayNode lines) {
                lines.insert(0, LONG);
            }
        }
        node.values().forEach(SampleLetters::lengthen);
    }

    /** Takes out one value after the other that may be absent, as long as the whole is still a letter. */
    private static void thin(Class<?> type, ObjectNode data, BooleanSupplier isStillALetter) {
        for (var component : type.getRecordComponents()) {
            var name = component.getName();
            var value = data.get(name);
            if (value == null || value.isNull()) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                data.remove(name);
                if (isStillALetter.getAsBoolean()) {
                    continue;
                }
                data.set(name, value);
            }
            thin(component.getAnnotatedType(), value, isStillALetter);
        }
    }

    private static void thin(AnnotatedType type, JsonNode value, BooleanSupplier isStillALetter) {
        if (type instanceof AnnotatedParameterizedType list) {
            value.values().forEach(item -> thin(list.getAnnotatedActualTypeArguments()[0], item, isStillALetter));
        } else if (type.getType() instanceof Class<?> shape && shape.isRecord() && value instanceof ObjectNode object) {
            thin(shape, object, isStillALetter);
        }
    }

    private static String read(String file) {
        try (var in = SampleLetters.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("No sample " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
