package de.foerdertopf.disbursement;

/**
 * Stands for what a person was shown of the next run; whoever closes the run hands it back, so that nobody pays what she has not seen.
 *
 * @param payments differs as soon as another payment is chosen, or one of them is another
 * @param lastRun number of the fund's last run then, so that the slower of two can be told who was faster; empty before the first
 */
public record RunSeen(String payments, String lastRun) {

    private static final String BETWEEN = ":";

    /** Reads what {@link #toString} wrote; what is no such thing stands for nothing that anybody was shown. */
    public static RunSeen parse(String written) {
        var parts = written.split(BETWEEN, 2);
        return parts.length == 2 ? new RunSeen(parts[0], parts[1]) : new RunSeen("", "");
    }

    /** Whether it says what anybody was shown. */
    boolean isKnown() {
        return !payments.isEmpty();
    }

    @Override
    public String toString() {
        return payments + BETWEEN + lastRun;
    }
}
