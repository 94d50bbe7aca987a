package de.foerdertopf.shared;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.math.BigDecimal;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How the house writes its own values in JSON and YAML: sums as decimals, codes and numbers as their text. */
public final class HouseJson {

    /** For frozen answers and letter data. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(module())
            // a record is stored as it was made: what it says of itself (isCharitable) is no answer of anybody
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    private HouseJson() {}

    public static JacksonModule module() {
        var module = new SimpleModule("foerdertopf");
        add(module, Money.class, text -> Money.of(new BigDecimal(text)), Money::toDecimalString);
        add(module, FundCode.class, FundCode::new, FundCode::value);
        add(module, CaseNumber.class, CaseNumber::new, CaseNumber::value);
        add(module, Iban.class, Iban::new, Iban::typed);
        add(module, FiscalYear.class, text -> new FiscalYear(Integer.parseInt(text)), FiscalYear::toString);
        return module;
    }

    private static <T> void add(
            SimpleModule module, Class<T> type, Function<String, T> read, Function<T, String> write) {
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                return read.apply(parser.getValueAsString(""));
            }
        });
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(write.apply(value));
            }
        });
    }
}
