package de.foerdertopf.web.layout;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that the law asks for, and the words that grants are made of. */
@Controller
class LegalPages {

    @GetMapping("/impressum")
    String imprint() {
        return "legal/imprint";
    }

    @GetMapping("/datenschutz")
    String privacy() {
        return "legal/privacy";
    }

    @GetMapping("/barrierefreiheit")
    String accessibility() {
        return "legal/accessibility";
    }

    @GetMapping("/hilfe")
    String help() {
        return "legal/help";
    }
}
