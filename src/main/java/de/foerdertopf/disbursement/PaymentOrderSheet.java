package de.foerdertopf.disbursement;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.document.PdfMetadata;
import de.foerdertopf.notice.letters.Masthead;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A payment order (Auszahlungsanordnung) with its control sheet, as the cash office gets it.
 *
 * @param orderingOffice the office that orders, with its number where there is one
 * @param instalment number of this part, of {@code instalments} in all
 * @param entitled whom the notice entitles
 * @param actsFor the group that carries the project out, where another one is entitled; null where it is the same
 * @param accountHolder in the bank's spelling
 * @param deviationReason why somebody else than the entitled is paid; null where it is the same person
 * @param remittance payment text
 * @param postingSegments segments of the posting key (Buchungsstelle) in the order of the city's books
 * @param commitmentReference entry in the budget control list
 * @param factualCheck who certified that the claim is right (sachlich richtig), and when
 * @param arithmeticCheck who certified the sum (rechnerisch richtig), and when
 * @param authorization null as long as nobody ordered
 * @param authorityLimit up to which sum this person may order; null where unlimited
 * @param orderedBefore ordered for the same grant before this order
 * @param checks what else was checked, line by line
 */
public record PaymentOrderSheet(
        Masthead masthead,
        String orderNumber,
        FiscalYear fiscalYear,
        String cashOffice,
        String orderingOffice,
        String fundName,
        String projectTitle,
        CaseNumber caseNumber,
        LocalDate noticeDate,
        Money amount,
        LocalDate dueOn,
        int instalment,
        int instalments,
        String entitled,
        @Nullable String actsFor,
        String accountHolder,
        @Nullable String deviationReason,
        Iban iban,
        String remittance,
        String endToEndReference,
        Map<String, String> postingSegments,
        String commitmentReference,
        LocalDate committedOn,
        SignedBy factualCheck,
        SignedBy arithmeticCheck,
        @Nullable SignedBy authorization,
        @Nullable Money authorityLimit,
        Money granted,
        Money orderedBefore,
        List<Check> checks,
        @Nullable LocalDate paidOn,
        Instant createdAt) {

    public PaymentOrderSheet {
        checks = List.copyOf(checks);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An order pays more than nothing");
        }
    }

    /** Who put his or her name under it, and when. */
    public record SignedBy(String by, Instant at) {}

    /** One line of the control sheet. */
    public record Check(String check, String result, String evidence) {}

    public String template() {
        return "payment-order";
    }

    public PdfMetadata metadata() {
        var title = "Auszahlungsanordnung " + endToEndReference;
        return new PdfMetadata(title, title, "de-DE", createdAt);
    }

    /** With asterisks before the figures, so that none can be added. */
    public String protectedAmount() {
        return "*** " + amount.toGerman();
    }

    public String amountInWords() {
        return GermanWords.inWords(amount);
    }

    public boolean isPayeeDiffers() {
        return deviationReason != null;
    }

    public boolean isReleased() {
        return authorization != null;
    }

    public Money leftAfter() {
        return granted.minus(orderedBefore).minus(amount);
    }

    public String postingKey() {
        return postingSegments.entrySet().stream()
                .map(segment -> segment.getKey() + " " + segment.getValue())
                .collect(Collectors.joining(" · "));
    }
}
