package de.foerdertopf.disbursement;

import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the sheet by which the cash office is told to give a group back what it paid and did not owe. */
@Component
public class RefundOrderSheets {

    private final PdfRenderer renderer;
    private final Funds funds;
    private final SheetWords words;

    RefundOrderSheets(PdfRenderer renderer, Funds funds, SheetWords words) {
        this.renderer = renderer;
        this.funds = funds;
        this.words = words;
    }

    /**
     * What was ordered.
     *
     * @param ofClaim what had been paid back of the grant
     * @param ofInterest what had been paid as interest
     * @param cashNote what the cash office must know; empty where nothing
     * @param came what had come
     * @param orderedBy the person's id
     */
    public record Ordered(
            Money ofClaim, Money ofInterest, String cashNote, List<Came> came, String orderedBy, Instant orderedAt) {

        public Ordered {
            came = List.copyOf(came);
        }
    }

    /**
     * Of which case.
     *
     * @param payer who had paid it back
     */
    public record Of(FundCode fund, CaseNumber caseNumber, String projectTitle, String payer) {}

    /** One sum that had come, and its day; on a claim or as interest. */
    public record Came(Money amount, LocalDate on, boolean asInterest) {}

    /** The sheet as PDF. */
    public byte[] write(Of of, Ordered ordered) {
        var fund = funds.require(of.fund());
        var sheet = new RefundOrderSheet(
                SheetWords.masthead(fund),
                fund.payingOffice().name(),
                SheetWords.orderingOffice(fund),
                fund.name(),
                of.projectTitle(),
                of.caseNumber(),
                of.payer(),
                ordered.ofClaim().plus(ordered.ofInterest()),
                ordered.ofInterest().isPositive() ? ordered.ofInterest() : null,
                ordered.came(),
                ordered.cashNote().isEmpty() ? null : ordered.cashNote(),
                words.signed(ordered.orderedBy(), ordered.orderedAt()));
        return renderer.render(sheet.template(), sheet, sheet.metadata());
    }
}
