package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.util.MultiValueMap;

/** A proof of use as it is typed and kept: its fields, its rows of receipts, its files. */
final class TypedProof {

    private static final String FILE = "~file";
    private static final String FIELDS = "report|people|hours|otherIncome|finished|declared|spent\\[[0-9]{1,2}\\]"
            + "|receipts\\[[1-3]?[0-9]\\]\\.(date|payee|reason|amount|category)";
    private static final int MOST_RECEIPTS = 40;
    static final int MOST_FILES = 40;

    private TypedProof() {}

    /** @throws InvalidPropertyException if a line is named that no page of ours has */
    static void requireLines(MultiValueMap<String, String> fields) {
        fields.keySet().stream()
                .filter(field -> field.contains("[") && !isLine(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new InvalidPropertyException(ProofForm.class, field, "No line of a proof");
                });
    }

    private static boolean isLine(String field) {
        return field.matches(FIELDS)
                && (!field.startsWith("spent[")
                        || Integer.parseInt(field.substring("spent[".length(), field.length() - 1))
                                < CostCategory.values().length);
    }

    /** The form that a saved proof fills. */
    static ProofForm form(Map<String, List<String>> values) {
        return Draft.bind(new ProofForm(), values);
    }

    /**
     * What came with a form, to be kept.
     *
     * @param before what was kept so far
     * @param stored the files that came along
     */
    static Map<String, List<String>> typed(
            Map<String, List<String>> before, MultiValueMap<String, String> fields, List<String> stored) {
        var values = new HashMap<String, List<String>>();
        fields.forEach((field, texts) -> {
            if (field.matches(FIELDS) && !texts.isEmpty()) {
                values.put(field, List.of(texts.get(0)));
            }
        });
        if (fields.containsKey("add")) {
            var rows = (int) IntStream.range(0, MOST_RECEIPTS)
                    .filter(i -> values.containsKey("receipts[" + i + "].payee"))
                    .count();
            if (rows < MOST_RECEIPTS) {
                values.put("receipts[" + rows + "].payee", List.of(""));
            }
        }
        var removed = fields.getFirst("removeFile");
        var kept = new ArrayList<>(before.getOrDefault(FILE, List.of()));
        kept.removeIf(file -> file.equals(removed));
        kept.addAll(stored);
        if (kept.size() > MOST_FILES) {
            throw new BusinessRuleViolation("form.too-many-files", MOST_FILES);
        }
        values.put(FILE, kept);
        return values;
    }

    /** How many files are kept that the form does not take away. */
    static int filesBefore(Optional<SavedForm> saved, MultiValueMap<String, String> fields) {
        return (int) saved.map(form -> form.values().getOrDefault(FILE, List.of())).orElse(List.of()).stream()
                .filter(file -> !file.equals(fields.getFirst("removeFile")))
                .count();
    }

    static List<DocumentId> filesOf(SavedForm saved) {
        return saved.values().getOrDefault(FILE, List.of()).stream()
                .map(id -> new DocumentId(UUID.fromString(id)))
                .toList();
    }
}
