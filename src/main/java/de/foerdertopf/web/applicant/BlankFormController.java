package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.questions.BlankForms;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An application to print and to fill in by hand. */
@Controller
class BlankFormController {

    private static final String LONG = "lang";

    private final BlankForms forms;

    BlankFormController(BlankForms forms) {
        this.forms = forms;
    }

    @GetMapping("/fonds/{code}/antrag-{form:kurz|lang}.pdf")
    ResponseEntity<byte[]> print(@PathVariable("code") FundCode fund, @PathVariable("form") String form) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("Antrag-" + fund + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(forms.print(fund, form.equals(LONG)));
    }
}
