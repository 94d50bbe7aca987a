package de.foerdertopf.disbursement;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import com.sun.management.OperatingSystemMXBean;
import de.foerdertopf.Foerdertopf;
import de.foerdertopf.PaymentDay;
import de.foerdertopf.TestHouse;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.platform.MovableClock;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a payment costs in a run of 50, 500 and 5,000: processor time and memory from closing to the last sheet. See
 * {@code bench/README.md} for what the figures mean.
 */
public final class RunsOfAnySize {

    private static final FundCode FUND = new FundCode("bremen-stadtteilfonds");
    private static final Actor FINANCE = Actor.staff("finance");
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final ApplicationContext context;
    private final JdbcTemplate sql;
    private int cases;

    private RunsOfAnySize(ApplicationContext context) {
        this.context = context;
        this.sql = context.getBean(JdbcTemplate.class);
    }

    /** Reads the {@code sizes} from the settings of the program. */
    public static void main(String[] unused) {
        var sizes = Arrays.stream(System.getProperty("sizes", "50,500,5000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        try (var context = SpringApplication.run(new Class<?>[] {Foerdertopf.class, TestHouse.class}, new String[] {
            "--spring.profiles.active=test",
            "--spring.datasource.url=supplied-by-the-test-house",
            "--foerdertopf.jobs.enabled=false",
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn",
            "--server.port=0"
        })) {
            var bench = new RunsOfAnySize(context);
            say("load %.2f", SYSTEM.getSystemLoadAverage());
            bench.measure(100, false);
            for (var size : sizes) {
                bench.measure(size, true);
            }
        }
    }

    private void measure(int size, boolean told) {
        var house = new PaymentsOfACase(context);
        released(house, size);
        var memory = new AtomicLong();
        var looking = new AtomicLong();
        look(house, Math.max(1, size / 10), memory, looking);
        house.choose(ChoosePayments.Command.all(FUND, FINANCE));
        var before = SYSTEM.getProcessCpuTime();
        var run = house.begin(FUND, PaymentDay.reach(context.getBean(MovableClock.class), PaymentFixture.YEAR), FINANCE)
                .get(0);
        house.prepare(run);
        var spent = SYSTEM.getProcessCpuTime() - before - looking.get();
        if (house.runs.require(run).paymentCount() != size || house.runs.require(run).isPreparing()) {
            throw new IllegalStateException("The run does not hold its payments");
        }
        if (told) {
            say("%,d payments: %.1f ms of processor time each, %.1f MB in use at most, load %.2f",
                    size, spent / 1e6 / size, memory.get() / 1e6, SYSTEM.getSystemLoadAverage());
        }
    }

    /** At the first sheet, while the whole file is in hand, and at every so many after it; the looking itself does not count. */
    private void look(PaymentsOfACase house, int every, AtomicLong memory, AtomicLong looking) {
        var real = context.getBean(PdfRenderer.class);
        var sheets = new AtomicInteger();
        doAnswer(call -> {
                    if (sheets.getAndIncrement() % every == 0) {
                        var before = SYSTEM.getProcessCpuTime();
                        System.gc();
                        memory.accumulateAndGet(
                                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
                        looking.addAndGet(SYSTEM.getProcessCpuTime() - before);
                    }
                    return call.getMethod().invoke(real, call.getArguments());
                })
                .when(house.renderer)
                .render(any(), any(), any());
    }

    /** Payments as they lie there when somebody opens the page of the next run. */
    private void released(PaymentsOfACase house, int size) {
        for (var i = 0; i < size; i++) {
            cases++;
            var number = new CaseNumber("BENCH-2025-%05d".formatted(cases));
            house.granted(number, FUND, Money.ofEuros(1));
            sql.update("""
                    insert into foerdertopf.payment (id, number, case_number, grant_id, fund, fiscal_year, instalment,
                        attempt, amount, holder, iban, holder_differs, recipient_name, entitled_name, project_title,
                        decided_on, due_on, state, ordered_by, ordered_at, released_by, released_at, version)
                    values (gen_random_uuid(), ?, ?, gen_random_uuid(), ?, 2025, 1, 1, 100, 'Grünes Beet Sandhofen e. V.',
                        'DE49 9005 0050 7000 7000 12', false, 'Grünes Beet Sandhofen e. V.', 'Grünes Beet Sandhofen e. V.',
                        'Gemeinschaftsgarten für alle', date '2025-03-28', date '2025-04-01', 'RELEASED', 'checker', now(),
                        'authorizer', now(), 0)
                    """, number + "-R1", number.value(), FUND.value());
        }
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
