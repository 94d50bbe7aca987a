package de.foerdertopf.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever watches the machine gets figures and details at a port of its own; beside the pages stands only whether the house is well. */
class WatchedFromOutsideIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    @Test
    void figuresAndDetailsStandAtThePortOfTheirOwn() throws Exception {
        var there = Product.running().managementUrl();

        assertThat(get(there + "/actuator/prometheus").body())
                .contains(
                        "foerdertopf_mail_waiting",
                        "foerdertopf_mail_failed",
                        "foerdertopf_incidents",
                        "foerdertopf_jobs_lag_seconds",
                        "hikaricp_connections_active");
        assertThat(get(there + "/actuator/health/details").body()).contains("oldestWaitsSeconds", "database");
        assertThat(get(there + "/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/health/details", "/actuator/env", "/actuator"})
    void besideThePagesNobodyGetsThem(String path) throws Exception {
        assertThat(get(Product.running().url() + path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void besideThePagesStandsWhetherTheHouseIsWell(String path) throws Exception {
        var answer = get(Product.running().url() + path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }
}
