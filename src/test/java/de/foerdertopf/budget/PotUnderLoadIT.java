package de.foerdertopf.budget;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Many people at one pot at once. */
@Timeout(120)
class PotUnderLoadIT extends IntegrationTest {

    private static final FiscalYear YEAR = new FiscalYear(2025);
    private static final Actor OFFICER = Actor.staff("officer");

    private final FundCode fund = new FundCode("load-" + UUID.randomUUID());

    @Autowired
    private OpenPot openPot;

    @Autowired
    private GrantBookings bookings;

    @Autowired
    private Pots pots;

    @Test
    void sixteenPeopleNearTheLimitNeverOverspend() throws Exception {
        open(2_000);
        var seed = new Random().nextLong();
        var clients = new ArrayList<Callable<long[]>>();
        for (var client = 0; client < 16; client++) {
            var number = client;
            clients.add(() -> commitAtRandom(number, new Random(seed + number)));
        }

        var results = atOnce(clients);

        var committed = 0L;
        var smallestRefused = Long.MAX_VALUE;
        for (var result : results) {
            committed += result[0];
            smallestRefused = Math.min(smallestRefused, result[1]);
        }
        var pot = pots.pot(fund, YEAR);
        assertThat(pot.committed()).as("seed %s", seed).isEqualTo(Money.ofCents(committed));
        assertThat(pot.left().isNegative()).as("seed %s", seed).isFalse();
        assertThat(smallestRefused).as("somebody was refused; seed %s", seed).isLessThan(Long.MAX_VALUE);
        assertThat(pots.reconciliation(fund, YEAR).difference())
                .as("seed %s", seed)
                .isEqualTo(Money.ZERO);
    }

    @Test
    void ofTwoApprovalsOverTheRemainderExactlyOneSucceeds() throws Exception {
        for (var round = 0; round < 10; round++) {
            var year = new FiscalYear(2040 + round);
            openPot.open(new OpenPot.Command(fund, year, Money.ofEuros(500), "Beschluss", OFFICER));
            var attempts = new ArrayList<Callable<String>>();
            for (var person = 1; person <= 2; person++) {
                var number = new CaseNumber("LOAD-%d-%04d".formatted(year.value(), person));
                attempts.add(() -> {
                    try {
                        bookings.commit(new GrantBookings.Part(
                                number, fund, year, Money.ofEuros(300), fund + ":" + number, OFFICER));
                        return "committed";
                    } catch (BusinessRuleViolation e) {
                        return e.code() + " " + e.arguments().get(0);
                    }
                });
            }

            assertThat(atOnce(attempts)).containsExactlyInAnyOrder("committed", "budget.exhausted 200.00");
            assertThat(pots.pot(fund, year).left()).isEqualTo(Money.ofEuros(200));
        }
    }

    @Test
    void theSameDeedAskedForByEightThreadsMovesMoneyOnce() throws Exception {
        open(1_000);
        var number = new CaseNumber("LOAD-2025-0001");
        var attempts = new ArrayList<Callable<Boolean>>();
        for (var thread = 0; thread < 8; thread++) {
            attempts.add(() -> {
                bookings.commit(
                        new GrantBookings.Part(number, fund, YEAR, Money.ofEuros(300), fund + ":once", OFFICER));
                return true;
            });
        }

        assertThat(atOnce(attempts)).containsOnly(true);

        assertThat(pots.pot(fund, YEAR).committed()).isEqualTo(Money.ofEuros(300));
        assertThat(pots.bookings(fund, YEAR)).hasSize(2);
    }

    /** Commits and now and then releases; tells the sum that it holds and the smallest sum that was refused. */
    private long[] commitAtRandom(int client, Random random) {
        var held = 0L;
        var smallestRefused = Long.MAX_VALUE;
        for (var i = 0; i < 25; i++) {
            var number = new CaseNumber("LOAD-2025-%04d".formatted(client * 100 + i));
            var amount = Money.ofCents(1_000 + random.nextInt(20_000));
            try {
                bookings.commit(new GrantBookings.Part(number, fund, YEAR, amount, fund + ":" + number, OFFICER));
                held += amount.cents();
                if (random.nextInt(3) == 0) {
                    bookings.release(
                            new GrantBookings.Part(number, fund, YEAR, amount, fund + ":back:" + number, OFFICER));
                    held -= amount.cents();
                }
            } catch (BusinessRuleViolation e) {
                assertThat(e.code()).isEqualTo("budget.exhausted");
                assertThat((Money) e.arguments().get(0)).isLessThan(amount);
                smallestRefused = Math.min(smallestRefused, amount.cents());
            }
            assertThat(pots.pot(fund, YEAR).left().isNegative()).isFalse();
        }
        return new long[] {held, smallestRefused};
    }

    private void open(long euros) {
        openPot.open(new OpenPot.Command(fund, YEAR, Money.ofEuros(euros), "Beschluss", OFFICER));
    }

    private static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        var start = new CyclicBarrier(deeds.size());
        var pool = Executors.newFixedThreadPool(deeds.size());
        try {
            var futures = new ArrayList<Future<T>>();
            for (var deed : deeds) {
                futures.add(pool.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get(90, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
