package de.foerdertopf.web.applicant;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.foerdertopf.document.DocumentStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class DraftFilesTest {

    @Test
    void twentyFilesAreEnough() {
        refuses("form.too-many-files", () -> removeOneOf(22));
        assertThatCode(() -> removeOneOf(21)).doesNotThrowAnyException();
    }

    /** What is kept after one of so many files was taken away. */
    private static void removeOneOf(int number) {
        var files = IntStream.range(0, number)
                .mapToObj(i -> "OTHER/id-" + i + "/datei.pdf")
                .toList();
        var drafts = mock(Drafts.class);
        when(drafts.keep(any(), any())).thenAnswer(call -> {
            UnaryOperator<Map<String, List<String>>> change = call.getArgument(1);
            var unused = change.apply(new HashMap<>(Map.of(Draft.FILE, files)));
            return null;
        });
        var draft = mock(Draft.class);
        when(draft.isCorrection()).thenReturn(true);
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("removeFile", "id-0");
        var uploads = mock(UploadedFiles.class, RETURNS_DEEP_STUBS);

        new DraftFiles(drafts, uploads, mock(DocumentStore.class)).store(draft, new SentPage(fields, List.of()));
    }
}
