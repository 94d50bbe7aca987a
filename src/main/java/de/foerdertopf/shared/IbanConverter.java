package de.foerdertopf.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a {@link Iban} as its text. */
@Converter(autoApply = true)
public class IbanConverter implements AttributeConverter<Iban, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Iban attribute) {
        return attribute == null ? null : attribute.typed();
    }

    @Override
    public @Nullable Iban convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new Iban(column);
    }
}
