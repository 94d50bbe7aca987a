package de.foerdertopf.reading;

import com.fasterxml.jackson.annotation.JsonCreator;
import de.foerdertopf.document.TextRevision;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sentences of one language, each with the wording of its German sentence for which it was written. */
final class ReadingTexts {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /**
     * A sentence.
     *
     * @param of revision of the German sentence that it translates; null in German
     */
    record Block(@Nullable String of, String text) {

        @JsonCreator
        Block {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Block(String text) {
            this(null, text);
        }

        List<String> placeholders() {
            return PLACEHOLDER
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .sorted()
                    .toList();
        }
    }

    /**
     * The short form of a provision.
     *
     * @param of revision of the edition's sentence that it shortens
     * @param block where the short form stands
     */
    record ShortForm(String code, String of, String block) {}

    private record TextFile(
            String language,
            @Nullable List<String> months,
            @Nullable String date,
            @Nullable String firstDay,
            @Nullable Map<String, String> years,
            @Nullable Map<String, Block> blocks,
            @Nullable List<ShortForm> provisions) {}

    private final ReadingLanguage language;
    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final Map<String, ShortForm> shortForms = new HashMap<>();
    private List<String> months = List.of();
    private String date = "";
    private @Nullable String firstDay;
    private Map<String, String> years = Map.of();

    private ReadingTexts(ReadingLanguage language) {
        this.language = language;
    }

    /** The texts as the given files say them, the later ones over the earlier ones. */
    static ReadingTexts read(ReadingLanguage language, List<String> contents) {
        var texts = new ReadingTexts(language);
        contents.forEach(content -> texts.add(YAML.readValue(content, TextFile.class)));
        if (texts.months.size() != 12 || texts.date.isEmpty() || !texts.years.containsKey("other")) {
            throw new IllegalStateException("Reading copies in " + language.tag() + " lack months, date or years");
        }
        return texts;
    }

    private void add(TextFile file) {
        if (!file.language().equals(language.tag())) {
            throw new IllegalStateException("Texts in " + file.language() + " stand where " + language.tag() + " is");
        }
        months = file.months() == null ? months : List.copyOf(file.months());
        date = file.date() == null ? date : file.date();
        firstDay = file.firstDay() == null ? firstDay : file.firstDay();
        years = file.years() == null ? years : Map.copyOf(file.years());
        if (file.blocks() != null) {
            blocks.putAll(file.blocks());
        }
        if (file.provisions() != null) {
            file.provisions().forEach(form -> shortForms.put(form.code() + ":" + form.of(), form));
        }
    }

    ReadingLanguage language() {
        return language;
    }

    Map<String, Block> blocks() {
        return Map.copyOf(blocks);
    }

    Optional<Block> find(String key) {
        return Optional.ofNullable(blocks.get(key));
    }

    /** The sentence, or an error: only for German, which has them all. */
    Block require(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("No German sentence " + key));
    }

    /** Where the short form of a provision stands, as long as it was written for this wording. */
    Optional<String> shortFormOf(String code, String revision) {
        return Optional.ofNullable(shortForms.get(code + ":" + revision)).map(ShortForm::block);
    }

    /** Names the whole wording of this language: whoever signed it off signed this one and no later one. */
    String revision() {
        return TextRevision.of(new TreeMap<>(blocks)
                .entrySet().stream()
                        .map(block -> block.getKey() + "=" + block.getValue().text())
                        .collect(Collectors.joining("\n", date + months + years + "\n", "")));
    }

    String month(int number) {
        return months.get(number - 1);
    }

    String date() {
        return date;
    }

    /** How the first of a month is written where that is no plain figure: {@code 1er}. */
    String day(int day) {
        return day == 1 && firstDay != null ? firstDay : String.valueOf(day);
    }

    /** The pattern for so many years, by the plural of the language. */
    String years(String plural) {
        return years.getOrDefault(plural, years.getOrDefault("other", ""));
    }
}
