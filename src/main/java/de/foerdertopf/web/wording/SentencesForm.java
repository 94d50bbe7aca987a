package de.foerdertopf.web.wording;

import de.foerdertopf.wording.TemplateSentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sentences of a template as they are typed. */
class SentencesForm extends DraftForm {

    public List<String> sentences = new ArrayList<>();
    public String seen = "";
    public boolean drop;

    void show(TemplateSentences all) {
        sentences = new ArrayList<>();
        all.all().forEach(sentence -> sentences.add(sentence.text()));
    }

    Map<Integer, String> typed() {
        var typed = new HashMap<Integer, String>();
        for (var i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            if (sentence != null) {
                typed.put(i, sentence);
            }
        }
        return typed;
    }
}
