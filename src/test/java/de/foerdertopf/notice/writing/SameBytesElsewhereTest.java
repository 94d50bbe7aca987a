package de.foerdertopf.notice.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.notice.letters.LetterFixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Another machine prints the same bytes: other time zone, other language, other alphabet, other Java. */
class SameBytesElsewhereTest {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private static List<String> here = List.of();

    @BeforeAll
    static void printHere() {
        here = hashes();
    }

    @Test
    void inAnotherTimeZoneLanguageAndAlphabet() throws Exception {
        assertThat(elsewhere(
                        JAVA_HOME,
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=ISO-8859-1"))
                .isEqualTo(here);
        assertThat(elsewhere(
                        JAVA_HOME,
                        "-Duser.timezone=America/Adak",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.extensions=u-nu-arab",
                        "-Dfile.encoding=US-ASCII"))
                .isEqualTo(here);
    }

    @Test
    void onAnotherJava() throws Exception {
        var others = otherJavas();
        assumeTrue(!others.isEmpty(), "No second JDK beside " + JAVA_HOME);
        for (var java : others) {
            assertThat(elsewhere(java, "-Duser.timezone=Asia/Kathmandu", "-Duser.language=th"))
                    .as(java.toString())
                    .isEqualTo(here);
        }
    }

    private static List<Path> otherJavas() throws IOException {
        var own = JAVA_HOME.toRealPath();
        try (Stream<Path> folders = Files.list(own.getParent())) {
            var found = new ArrayList<Path>();
            for (var folder : folders.toList()) {
                var java = folder.resolve("bin/java");
                if (Files.isExecutable(java)
                        && !folder.toRealPath().equals(own)
                        && found.stream().noneMatch(known -> same(known, folder))) {
                    found.add(folder);
                }
            }
            return found;
        }
    }

    private static boolean same(Path one, Path other) {
        try {
            return one.toRealPath().equals(other.toRealPath());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> elsewhere(Path java, String... options) throws Exception {
        var command = new ArrayList<String>();
        command.add(java.resolve("bin/java").toString());
        command.addAll(List.of(options));
        command.add("-Djava.awt.headless=true");
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(SameBytesElsewhereTest.class.getName());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor()).isZero();
        return out.lines().filter(line -> line.startsWith("sha256 ")).toList();
    }

    /** Runs in the other machine: one line for each letter, in ASCII whatever its alphabet. */
    public static void main(String[] none) throws IOException {
        for (var line : hashes()) {
            System.out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        System.out.flush();
    }

    private static List<String> hashes() {
        var renderer = new PdfRenderer(Path.of("does-not-exist"));
        return Stream.of(LetterFixtures.PLAIN, LetterFixtures.EDGES.get(1))
                .flatMap(typed -> new LetterFixtures(LetterFixtures.House.BREMEN, typed).all().stream())
                .map(letter -> "sha256 " + letter.template() + " "
                        + sha256(LetterPrinter.print(renderer, letter, renderer.inFolder(letter.template()))))
                .toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
