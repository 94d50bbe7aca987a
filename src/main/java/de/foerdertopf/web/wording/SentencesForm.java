package de.foerdertopf.web.wording;

import de.foerdertopf.wording.TemplateSentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sentences of a template as they are typed. */
class SentencesForm extends DraftForm {

    private List<String> sentences = new ArrayList<>();
    private String seen = "";
    private boolean drop;

    public List<String> getSentences() {
        return sentences;
    }

    public void setSentences(List<String> sentences) {
        this.sentences = sentences;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public boolean isDrop() {
        return drop;
    }

    public void setDrop(boolean drop) {
        this.drop = drop;
    }

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
