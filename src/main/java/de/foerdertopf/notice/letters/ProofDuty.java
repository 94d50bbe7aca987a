package de.foerdertopf.notice.letters;

import java.time.LocalDate;

/** The proof that the notice asks for, and its date. */
public record ProofDuty(LocalDate dueOn, Mode mode) {

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
