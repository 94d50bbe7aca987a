package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseLostTest {

    private static SQLException ended() {
        return new SQLException("terminating connection", "57P01");
    }

    @Test
    void aConnectionThatEndedOrCannotBeHadIsALostDatabaseWhoeverSpeaksOfIt() {
        assertThat(DatabaseLost.isCauseOf(new IllegalStateException(ended()))).isTrue();
        assertThat(DatabaseLost.isCauseOf(new SQLException("I/O error", "08006")))
                .isTrue();
        assertThat(DatabaseLost.isCauseOf(new SQLException("Connection is closed")))
                .isTrue();
        assertThat(DatabaseLost.isCauseOf(new SQLTransientConnectionException("none to be had")))
                .isTrue();
        assertThat(DatabaseLost.isCauseOf(new CannotCreateTransactionException("no transaction")))
                .isTrue();
    }

    @Test
    void aTransactionThatCouldNotBeEndedEitherIsLostForWhatCameFirst() {
        var ended = new TransactionSystemException("could not roll back");
        ended.initApplicationException(new IllegalStateException(ended()));

        assertThat(DatabaseLost.isCauseOf(ended)).isTrue();
    }

    @Test
    void onlyWhatWasLostWhileItWasSavedIsInDoubt() {
        assertThat(DatabaseLost.isInDoubt(new IllegalStateException(new TransactionSystemException(
                        "commit", endedIn("org.postgresql.jdbc.PgConnection", "commit")))))
                .isTrue();
        assertThat(DatabaseLost.isInDoubt(endedIn("org.postgresql.jdbc.PgConnection", "rollback")))
                .isFalse();
        assertThat(DatabaseLost.isInDoubt(endedIn("de.foerdertopf.budget.GrantBookings", "commit")))
                .isFalse();
        assertThat(DatabaseLost.isInDoubt(new IllegalStateException(ended()))).isFalse();
    }

    private static SQLException endedIn(String type, String method) {
        var ended = ended();
        ended.setStackTrace(new StackTraceElement[] {new StackTraceElement(type, method, null, 1)});
        return ended;
    }

    @Test
    void whatTheDatabaseRefusesIsNoLostDatabase() {
        assertThat(DatabaseLost.isCauseOf(new SQLException("duplicate key", "23505")))
                .isFalse();
        assertThat(DatabaseLost.isCauseOf(new SQLException("something else"))).isFalse();
        assertThat(DatabaseLost.isCauseOf(new TransactionSystemException("a constraint of a bean")))
                .isFalse();
        assertThat(DatabaseLost.isCauseOf(new IllegalStateException("no database at all")))
                .isFalse();
    }
}
