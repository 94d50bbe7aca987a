package de.foerdertopf.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.document.Inspector.BrokenOff;
import de.foerdertopf.platform.MovableClock;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** What a file may cost, and what it cannot touch. */
class InspectorsTest {

    private static final byte[] SMALL = HostileFiles.pages(HostileFiles.ONE_PAGE, HostileFiles.PAGE);

    private static UploadSettings settings(String heap, Duration longest) {
        return new UploadSettings(1, heap, longest, 1, Duration.ofSeconds(30), 20);
    }

    @Test
    void aFileThatTakesTooLongIsEndedAndItsProcessReplaced() throws Exception {
        try (var inspectors = new Inspectors(settings("256m", Duration.ofMillis(60)))) {
            inspectors.warmUp();
            var before = inspectors.pids();
            var slow = HostileFiles.photo(4032, 3024, false);

            assertThatThrownBy(() -> inspectors.look(() -> slow))
                    .isInstanceOf(BrokenOff.class)
                    .hasMessageContaining("longer than");

            assertThat(ended(before.get(0))).isTrue();
            assertThat(inspectors.pids()).hasSize(1).doesNotContainAnyElementsOf(before);
        }
    }

    @Test
    void aFileThatFillsTheMemoryIsRefusedAndTheNextIsTaken() {
        var inspection =
                new UploadInspection(settings("48m", Duration.ofSeconds(60)), MovableClock.standingAt(Instant.EPOCH));
        try {
            var large = new ByteArrayResource(HostileFiles.photo(4032, 3024, false));

            assertThatThrownBy(() -> inspection.inspect("one", "a.jpg", large))
                    .isInstanceOfSatisfying(BusinessRuleViolation.class, e -> assertThat(e.code())
                            .isEqualTo("upload.too-intricate"));

            assertThat(inspection
                            .inspect("one", "a.pdf", new ByteArrayResource(SMALL))
                            .content())
                    .isEqualTo(SMALL);
        } finally {
            inspection.destroy();
        }
    }

    @Test
    void aProcessThatWasKilledBetweenTwoFilesIsReplaced() throws Exception {
        try (var inspectors = new Inspectors(settings("256m", Duration.ofSeconds(60)))) {
            inspectors.look(() -> SMALL);
            var pid = inspectors.pids().get(0);
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            assertThat(ended(pid)).isTrue();

            assertThat(inspectors.look(() -> SMALL).content()).isEqualTo(SMALL);
        }
    }

    @Test
    void whoeverComesToAFullQueueIsAskedToComeBack() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try (var inspectors = new Inspectors(settings("256m", Duration.ofSeconds(60)))) {
            var first = threads.submit(() -> inspectors.look(() -> {
                begun.countDown();
                goOn.await();
                return SMALL;
            }));
            begun.await();
            var queued = new CountDownLatch(1);
            var second = threads.submit(() -> {
                queued.countDown();
                return inspectors.look(() -> SMALL);
            });
            queued.await();
            while (inspectors.placesLeft() > 0) {
                Thread.onSpinWait();
            }

            assertThatThrownBy(() -> inspectors.look(() -> SMALL))
                    .isInstanceOfSatisfying(BusinessRuleViolation.class, e -> assertThat(e.code())
                            .isEqualTo("upload.busy"));

            goOn.countDown();
            assertThat(first.get().content()).isEqualTo(SMALL);
            assertThat(second.get().content()).isEqualTo(SMALL);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anInspectorDoesNotOutliveTheHouseThatWasKilled() throws Exception {
        var house = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HouseThatInspects.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(house.getInputStream(), StandardCharsets.UTF_8))) {
            var pid = Long.parseLong(said.readLine());
            assertThat(ProcessHandle.of(pid)).isPresent();

            house.destroyForcibly();

            assertThat(ended(pid)).isTrue();
        } finally {
            house.destroyForcibly();
        }
    }

    @Test
    void anInspectorKnowsNoSecretOfTheHouse() throws IOException {
        assertThat(Inspector.builder("64m").environment().keySet())
                .isSubsetOf("SYSTEMROOT", "SystemRoot", "TEMP", "TMP", "TMPDIR");
    }

    @Test
    void anAccountMaySendSoManyFilesWithinAnHour() {
        var clock = MovableClock.standingAt(Instant.parse("2026-06-01T08:00:00Z"));
        var limits = new UploadLimits(3, clock);
        for (int i = 0; i < 3; i++) {
            limits.count("one");
        }

        assertThatThrownBy(() -> limits.count("one")).isInstanceOfSatisfying(BusinessRuleViolation.class, e -> {
            assertThat(e.code()).isEqualTo("upload.too-many");
            assertThat(e.arguments()).containsExactly(3, 20L);
        });
        limits.count("another");
        clock.moveBy(Duration.ofMinutes(20));
        limits.count("one");
    }

    @Test
    void aFileThatBreaksItsProcessCountsTenTimes() {
        var limits = new UploadLimits(15, MovableClock.standingAt(Instant.parse("2026-06-01T08:00:00Z")));
        limits.count("one");
        limits.countBroken("one");
        for (int i = 0; i < 5; i++) {
            limits.count("one");
        }

        assertThatThrownBy(() -> limits.count("one")).isInstanceOf(BusinessRuleViolation.class);
    }

    private static boolean ended(long pid) throws Exception {
        var process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().get(30, TimeUnit.SECONDS);
        }
        return true;
    }
}
