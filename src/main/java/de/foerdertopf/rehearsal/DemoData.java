package de.foerdertopf.rehearsal;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.OpenApplicantAccount;
import de.foerdertopf.platform.Demonstration;
import de.foerdertopf.platform.MovableClock;
import de.foerdertopf.shared.HouseTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills the demonstration on its first start: plays the given cases up to a day on which rounds of both funds are open, so that cases
 * stand in every performance.
 */
@Component
@Profile("demo")
class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 16);

    /** Whole lives of cases, and what lies on the desks today. */
    private static final List<String> FILES = List.of("db/demo/cases.json", "db/demo/today.json");

    private final Performance performance;
    private final PassingTime time;
    private final Cast cast;
    private final PostPlayer post;
    private final Stocktaking stocktaking;
    private final Funds funds;
    private final OpenApplicantAccount openApplicantAccount;
    private final MovableClock clock;
    private final Demonstration demonstration;
    private int port;

    DemoData(
            Performance performance,
            PassingTime time,
            Cast cast,
            PostPlayer post,
            Stocktaking stocktaking,
            Funds funds,
            OpenApplicantAccount openApplicantAccount,
            MovableClock clock,
            Demonstration demonstration) {
        this.performance = performance;
        this.time = time;
        this.cast = cast;
        this.post = post;
        this.stocktaking = stocktaking;
        this.funds = funds;
        this.openApplicantAccount = openApplicantAccount;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, CaseFile.Unreadable {
        if (!demonstration.isLoaded()) {
            fill();
            demonstration.loaded();
        }
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        LOG.info(
                "Fördertopf is running: http://localhost:{} (demonstration, today is {})",
                port,
                HouseTime.today(clock));
    }

    private void fill() throws IOException, CaseFile.Unreadable {
        var cases = new ArrayList<PlayedCase>();
        for (var file : FILES) {
            var content = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
            CaseFile.read(content, file).stream().map(PlayedCase::new).forEach(cases::add);
        }
        LOG.info("Loading the demonstration: {} cases are played, this takes two minutes …", cases.size());
        performance.play(cases, this::account, TODAY.minusDays(1), day -> {
            demonstration.played(day);
            if (day.getDayOfMonth() == 1) {
                LOG.info("… {}", day);
            }
        });
        cast.enrolOnlookers(funds.all());
        for (var aCase : cases) {
            if (aCase.error() != null) {
                LOG.warn("{}: {}", aCase.id(), aCase.error());
            }
        }
        time.alone(() -> time.moveTo(TODAY, cases));
        for (var fund : funds.all()) {
            post.print(fund.code(), cast.of(fund));
            LOG.info("Loaded {}: {}", fund.code(), stocktaking.of(fund.code()));
        }
    }

    private @Nullable UUID account(CaseScript script) {
        var email = script.contact().email();
        return email == null
                ? null
                : openApplicantAccount
                        .open(new OpenApplicantAccount.Command(new EmailAddress(email)))
                        .value();
    }
}
