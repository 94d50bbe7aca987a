package de.foerdertopf.notice.writing;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import de.foerdertopf.document.PdfAttachment;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.HouseJson;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The letter for machines: the same data from which it is printed, so that a treasury need not type them. Its shape is published
 * ({@code docs/schema/notice-v1.schema.json}) and made from the letter's records; a new letter has its twin at once.
 *
 * @param schema name of the published shape
 * @param language of all words in it
 */
@JsonPropertyOrder({"schema", "type", "administrativeAct", "subject", "language", "letter"})
record LetterTwin(
        String schema, NoticeType type, boolean administrativeAct, String subject, String language, Letter letter) {

    static final String SCHEMA = "urn:foerdertopf:schema:notice:v1";
    static final String FILE = "bescheid.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(HouseJson.module())
            .addModule(words())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(
                    ignored -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(visibility -> visibility
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    static LetterTwin of(Letter letter) {
        var type = NoticeType.of(letter);
        return new LetterTwin(
                SCHEMA,
                type,
                type.isAdministrativeAct(),
                letter.subject(),
                letter.metadata().language(),
                letter);
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }

    PdfAttachment attachment() {
        return new PdfAttachment(
                FILE, "application/json", "Die Angaben dieses Schreibens für Programme (" + SCHEMA + ")", json());
    }

    /** A sum names its currency; words are cleaned as they are for print. */
    private static JacksonModule words() {
        return new SimpleModule("twin")
                .addSerializer(Money.class, new ValueSerializer<>() {
                    @Override
                    public void serialize(Money sum, JsonGenerator json, SerializationContext context) {
                        json.writeStartObject();
                        json.writeStringProperty("value", sum.toDecimalString());
                        json.writeStringProperty("currency", "EUR");
                        json.writeEndObject();
                    }
                })
                .addSerializer(BigDecimal.class, new ValueSerializer<>() {
                    @Override
                    public void serialize(BigDecimal number, JsonGenerator json, SerializationContext context) {
                        json.writeString(number.toPlainString());
                    }
                })
                .addSerializer(String.class, new ValueSerializer<>() {
                    @Override
                    public void serialize(String words, JsonGenerator json, SerializationContext context) {
                        json.writeString(Texts.clean(words));
                    }
                });
    }
}
