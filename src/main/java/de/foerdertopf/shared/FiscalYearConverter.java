package de.foerdertopf.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a {@link FiscalYear} as its number. */
@Converter(autoApply = true)
public class FiscalYearConverter implements AttributeConverter<FiscalYear, Integer> {

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable FiscalYear attribute) {
        return attribute == null ? null : attribute.value();
    }

    @Override
    public @Nullable FiscalYear convertToEntityAttribute(@Nullable Integer column) {
        return column == null ? null : new FiscalYear(column);
    }
}
