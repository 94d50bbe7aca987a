package de.foerdertopf.web.casework.application;

import de.foerdertopf.web.desk.ShownCase;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.web.questions.Block;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.Occasion;
import de.foerdertopf.web.questions.Questionnaire;
import de.foerdertopf.web.questions.Questions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells on the case page what the application says, question by question, as the desk asks it. */
@Component
class Answers {

    private final Questionnaire questionnaire;

    Answers(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    List<SummaryRow> of(ShownCase it, FormPage... pages) {
        return of(it, Stream.of(pages).flatMap(page -> page.blocks().stream()));
    }

    List<SummaryRow> of(ShownCase it, Stream<Block> blocks) {
        var opened = it.opened();
        var application = opened.application();
        var sheet = Questions.typed(application.answers(), application.delivery());
        var occasion = Occasion.correcting(
                opened.edition(), opened.round().decisionDay(), opened.fund().name());
        return questionnaire.tell(blocks, sheet, occasion, null);
    }
}
