package de.foerdertopf.notice.law;

import de.foerdertopf.platform.StartProblem;
import de.foerdertopf.shared.NotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sentences of the letters that a city must check for itself, and which of them somebody has signed off. */
@Component
@Transactional(readOnly = true)
public class LocalChecks {

    private static final String FILE = "templates/notice/check-locally.yaml";

    private final List<Group> groups = read().letters();
    private final LocalCheckRepository checks;

    LocalChecks(LocalCheckRepository checks) {
        this.checks = checks;
    }

    record File(List<Group> letters) {}

    /** The sentences of one kind of letter. */
    public record Group(String letter, List<Sentence> sentences) {

        public Group {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A sentence to check.
     *
     * @param number by which people speak of it: {@code 1.10}
     * @param place where in the letter
     * @param question what is to be clarified
     */
    public record Sentence(String number, String place, String text, String question) {

        String sha256() {
            try {
                var words = String.join("\n", place, text, question).getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(words));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Who stands for a sentence: staff id, day, and what was found. */
    public record SignedOff(String by, LocalDate on, String note) {}

    /** A sentence and, once somebody signed it off, by whom. */
    public record Checked(Sentence sentence, @Nullable SignedOff signedOff) {

        public boolean isOpen() {
            return signedOff == null;
        }
    }

    /** All sentences of one kind of letter, as they stand. */
    public record CheckedGroup(String letter, List<Checked> sentences) {

        public CheckedGroup {
            sentences = List.copyOf(sentences);
        }

        public long open() {
            return sentences.stream().filter(Checked::isOpen).count();
        }
    }

    /** In the order of the file. A sign-off counts for the words that were read: where they changed since, the sentence is open. */
    public List<CheckedGroup> all() {
        var signed = checks.findAll();
        return groups.stream()
                .map(group -> new CheckedGroup(
                        group.letter(),
                        group.sentences().stream()
                                .map(sentence -> new Checked(
                                        sentence,
                                        signed.stream()
                                                .filter(check -> check.isOf(sentence))
                                                .map(LocalCheck::view)
                                                .findFirst()
                                                .orElse(null)))
                                .toList()))
                .toList();
    }

    /** How many sentences nobody has signed off yet. */
    public long open() {
        return all().stream().mapToLong(CheckedGroup::open).sum();
    }

    /** This sentence, or {@link NotFoundException}. */
    public Checked require(String number) {
        return all().stream()
                .flatMap(group -> group.sentences().stream())
                .filter(checked -> checked.sentence().number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No sentence " + number));
    }

    private static File read() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return yaml.readValue(file, File.class);
        } catch (IOException e) {
            throw new StartProblem(FILE + " kann nicht gelesen werden.", e);
        }
    }
}
