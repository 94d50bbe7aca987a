package de.foerdertopf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Mail that does not leave is told by itself: the pages are reachable all the while, and nobody waits for a mail server. */
class MailHealthIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private MailHealth health;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void mailThatWaitsTooLongIsTrouble() throws Exception {
        var id = UUID.randomUUID();
        sql.update(
                "insert into foerdertopf.mail_outbox (id, message_key, dedupe_key, recipient, recipient_name, template, subject, body,"
                        + " secret, status, next_attempt_at, created_at) values (?, ?, ?, 'a@example.org', 'A', 'x', 'x', 'x', false,"
                        + " 'WAITING', ?, ?)",
                id,
                id.toString(),
                id.toString(),
                Timestamp.from(clock.instant().plus(Duration.ofDays(1000))),
                Timestamp.from(clock.instant().minus(Duration.ofMinutes(16))));
        try {
            assertThat(health.health())
                    .isNotNull()
                    .extracting(Health::getStatus)
                    .isEqualTo(MailHealth.DELAYED);
            assertThat(get("/actuator/health/mail").statusCode()).isEqualTo(503);
            assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(get("/actuator/health/details").statusCode()).isEqualTo(404);
        } finally {
            sql.update("delete from foerdertopf.mail_outbox where id = ?", id);
        }
    }
}
