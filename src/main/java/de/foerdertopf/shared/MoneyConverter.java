package de.foerdertopf.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps sums as whole cents. */
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<Money, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Money money) {
        return money == null ? null : money.cents();
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable Long cents) {
        return cents == null ? null : Money.ofCents(cents);
    }
}
