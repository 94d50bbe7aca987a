package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a payment stands, and what the visitor may do with it.
 *
 * @param standing how it stands, as a code
 * @param others who releases it if the visitor does not, in words; null where she may, or nobody has to any more
 * @param mistake the way to say that it has not come back after all; null where it has not been said to
 * @param leftOut why it is not in the next run, line by line
 * @param obstacles what holds it back, by code
 * @param recallSheet the address of the sheet for the cash office
 * @param tooMuch what went out beyond the grant and is not back
 * @param givenBack what the group gave back of that, line by line
 */
public record PaymentPage(
        String href,
        PaymentView payment,
        List<SummaryRow> rows,
        String standing,
        String sentence,
        String tone,
        MayDo may,
        @Nullable String others,
        Mistakes.@Nullable Mistake mistake,
        List<String> leftOut,
        List<String> obstacles,
        String recallSheet,
        List<Choice> backChoices,
        Money tooMuch,
        List<GivenBack> givenBack,
        List<Crumb> crumbs) {

    /**
     * One sum that a group gave back, in words.
     *
     * @param mistake the way to say that it has not come; null for who cannot
     */
    public record GivenBack(String text, Mistakes.@Nullable Mistake mistake) {}
}
