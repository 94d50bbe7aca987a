package de.foerdertopf.web.wording;

import de.foerdertopf.fund.TextBlock;
import de.foerdertopf.web.desk.Words;

/** How a sentence of an edition is called. */
final class SentenceWords {

    private SentenceWords() {}

    static String title(Words words, TextBlock block) {
        var lead = block.lead();
        if (lead != null) {
            return words.text("wording.provision", lead.replaceFirst("\\.$", ""));
        }
        if (block.isReason()) {
            var code = block.key().substring(block.key().indexOf('.') + 1);
            var title = words.optional("finding." + code + ".title");
            return words.text("wording.reason-for", title == null ? code : title);
        }
        return words.text("wording." + block.key());
    }
}
