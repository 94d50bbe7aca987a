package de.foerdertopf.workflow;

import de.foerdertopf.notice.EndRetrieval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a notice off the portal that nobody retrieved; then a person posts it. */
@Component("endRetrievalDelegate")
class EndRetrievalDelegate implements JavaDelegate {

    private final LetterOnItsWay letter;
    private final EndRetrieval endRetrieval;

    EndRetrievalDelegate(LetterOnItsWay letter, EndRetrieval endRetrieval) {
        this.letter = letter;
        this.endRetrieval = endRetrieval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endRetrieval.end(letter.of(execution));
    }
}
