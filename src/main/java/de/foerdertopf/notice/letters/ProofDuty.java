package de.foerdertopf.notice.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The proof that the notice asks for, and its date.
 *
 * @param passed whether that day has passed when the notice is written, because the decision came late; null is no
 */
public record ProofDuty(
        LocalDate dueOn, Mode mode, @Nullable Boolean passed) {

    /** Of a notice that is written in time. */
    public ProofDuty(LocalDate dueOn, Mode mode) {
        this(dueOn, mode, null);
    }

    /** Simple: receipts stay with the group. List: also the list of receipts. Receipts: a copy of each. */
    public enum Mode {
        SIMPLE,
        RECEIPT_LIST,
        RECEIPTS
    }

    public boolean isSimple() {
        return mode == Mode.SIMPLE;
    }

    public boolean isReceiptList() {
        return mode == Mode.RECEIPT_LIST;
    }

    public boolean isReceipts() {
        return mode == Mode.RECEIPTS;
    }
}
