package de.foerdertopf.disbursement;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of a payment run, as it was handed to the cash office. */
@SuppressWarnings("ArrayRecordComponent")
public record RunFile(Kind kind, String fileName, String mediaType, byte[] bytes, String sha256) {

    /** What it is for. */
    public enum Kind {
        /** The one file from which money is paid. */
        PAYABLE,
        /** Count, sum and hash of the payable file, for two persons to compare. */
        CONTROL_SHEET,
        /** One payment's order. */
        ORDER,
        /** Asks the cash office to stop one payment of the run. */
        RECALL
    }

    static RunFile of(Kind kind, String fileName, String mediaType, byte[] bytes) {
        return new RunFile(kind, fileName, mediaType, bytes, sha256(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
