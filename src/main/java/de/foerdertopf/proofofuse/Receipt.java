package de.foerdertopf.proofofuse;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the receipt list (Belegliste).
 *
 * @param documentId its picture, where one was handed in
 */
public record Receipt(
        LocalDate date,
        String payee,
        String reason,
        Money amount,
        CostCategory category,
        @Nullable UUID documentId) {

    public Receipt {
        payee = Texts.cleanLine(payee);
        reason = Texts.cleanLine(reason);
    }
}
