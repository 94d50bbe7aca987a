package de.foerdertopf.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a {@link FundCode} as its text. */
@Converter(autoApply = true)
public class FundCodeConverter implements AttributeConverter<FundCode, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable FundCode attribute) {
        return attribute == null ? null : attribute.value();
    }

    @Override
    public @Nullable FundCode convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new FundCode(column);
    }
}
