package de.foerdertopf.web.applicant;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** What came with a page: its fields, its files, and which button. */
record SentPage(MultiValueMap<String, String> fields, List<MultipartFile> files) {

    boolean pressed(String button) {
        return fields.containsKey(button);
    }

    @Nullable
    Integer number(String field) {
        var typed = Objects.requireNonNullElse(fields.getFirst(field), "");
        return typed.matches("\\d{1,6}") ? Integer.valueOf(typed) : null;
    }

    /** Whether any file was chosen; a browser sends an empty one where none was. */
    boolean hasFiles() {
        return files.stream().anyMatch(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                .isEmpty());
    }

    boolean goesBackToCheck() {
        return FormPages.CHECK.equals(fields.getFirst("zurueck"));
    }
}
