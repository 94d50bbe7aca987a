package de.foerdertopf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.foerdertopf.notice.law.BaseRates;
import de.foerdertopf.notice.law.LaterBaseRates;
import de.foerdertopf.platform.EmbeddedPostgresServer;
import de.foerdertopf.platform.MovableClock;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What all integration tests share: one real PostgreSQL, one mail server, one clock that can be moved. */
@TestConfiguration(proxyBeanMethods = false)
public class TestHouse {

    private static final Path FOLDER = Scratch.folder("house");
    private static final EmbeddedPostgresServer POSTGRES = startPostgres();

    private static EmbeddedPostgresServer startPostgres() {
        var server = EmbeddedPostgresServer.start(FOLDER, () -> {});
        SpringApplication.getShutdownHandlers().add(() -> {
            server.close();
            Scratch.delete(FOLDER);
        });
        return server;
    }

    @Bean
    JdbcConnectionDetails testConnection() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return POSTGRES.user();
            }

            @Override
            public String getPassword() {
                return POSTGRES.password();
            }

            @Override
            public String getJdbcUrl() {
                return Scratch.withoutWaiting(POSTGRES.url());
            }
        };
    }

    @Bean
    static StatementCount statementCount() {
        return new StatementCount();
    }

    /** Every class of tests begins where {@link HouseDays} lets it. */
    @Bean
    @Primary
    MovableClock movableClock() {
        return MovableClock.over(HouseDays.CLOCK);
    }

    @Bean
    @Primary
    BaseRates laterBaseRates() {
        return LaterBaseRates.in(FOLDER);
    }

    @Bean(destroyMethod = "stop")
    GreenMail greenMail() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        return server;
    }

    @Bean
    DynamicPropertyRegistrar mailSettings(GreenMail greenMail) {
        return registry -> {
            registry.add("spring.mail.host", () -> "127.0.0.1");
            registry.add("spring.mail.port", () -> greenMail.getSmtp().getPort());
        };
    }
}
