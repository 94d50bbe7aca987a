package de.foerdertopf.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a {@link CaseNumber} as its text. */
@Converter(autoApply = true)
public class CaseNumberConverter implements AttributeConverter<CaseNumber, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CaseNumber attribute) {
        return attribute == null ? null : attribute.value();
    }

    @Override
    public @Nullable CaseNumber convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new CaseNumber(column);
    }
}
