package de.foerdertopf;

import de.foerdertopf.platform.MovableClock;
import de.foerdertopf.web.login.CityService;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole house on a real database, with a real engine and a real mail server. All integration tests share one Spring context, one class at a time:
 * none may add beans, properties or profiles of its own.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=supplied-by-the-test-house", "foerdertopf.jobs.enabled=false"})
@ActiveProfiles("test")
@Import(TestHouse.class)
@ResourceLock("house")
@ExtendWith(OverviewHolds.class)
@TestExecutionListeners(listeners = HouseDays.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public abstract class IntegrationTest {

    /** As {@code docs/operations.md} says it is set. */
    @DynamicPropertySource
    static void signInServiceOfTheCity(DynamicPropertyRegistry settings) {
        var client = "spring.security.oauth2.client.";
        settings.add(client + "registration.city.client-id", () -> CityService.CLIENT);
        settings.add(client + "registration.city.client-secret", () -> CityService.SECRET);
        settings.add(client + "registration.city.scope", () -> "openid,email");
        settings.add(client + "provider.city.issuer-uri", CityService.one()::issuer);
    }

    @Autowired
    protected MovableClock clock;
}
