package de.foerdertopf.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells from what was thrown whether a deed failed only because the database did not answer: then it is well to try again. */
public final class DatabaseLost {

    /** SQL states that pass by themselves: no connection (08…), and a server that is starting or stopping (57P…). */
    private static final String NO_CONNECTION = "08";

    private static final String STARTING = "57P";

    /** All that the pool says, without a state, of a connection that it gave up while somebody still used it. */
    private static final String GIVEN_UP = "Connection is closed";

    private DatabaseLost() {}

    /** Whether this, or what led to it, is a lost connection, or one that could not be had in time. */
    public static boolean isCauseOf(Throwable thrown) {
        for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
            if (says(at)
                    || (at instanceof TransactionSystemException ended && isFirst(ended.getApplicationException()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it was lost while it was told to save: then nobody knows whether it did. */
    public static boolean isInDoubt(Throwable thrown) {
        for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && passes(sql) && isOfCommit(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Whoever stands between, the connection itself was asked to commit. */
    private static boolean isOfCommit(SQLException said) {
        return Arrays.stream(said.getStackTrace())
                .anyMatch(call -> call.getMethodName().equals("commit")
                        && call.getClassName().endsWith("Connection"));
    }

    /** What went wrong before the transaction could not be ended either. */
    private static boolean isFirst(@Nullable Throwable application) {
        return application != null && isCauseOf(application);
    }

    private static boolean says(Throwable thrown) {
        return thrown instanceof CannotCreateTransactionException
                || thrown instanceof DataAccessResourceFailureException
                || thrown instanceof SQLTransientConnectionException
                || (thrown instanceof SQLException sql && passes(sql));
    }

    /** Whether the server, or the way to it, says that it is away for now. */
    static boolean passes(SQLException said) {
        var state = said.getSQLState();
        return state == null
                ? GIVEN_UP.equals(said.getMessage())
                : state.startsWith(NO_CONNECTION) || state.startsWith(STARTING);
    }
}
