package de.foerdertopf.workflow;

import de.foerdertopf.notice.RenderNotice;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the PDF of the issued letter and keeps it. */
@Component("renderNoticeDelegate")
class RenderNoticeDelegate implements JavaDelegate {

    private final LetterOnItsWay letter;
    private final RenderNotice renderNotice;

    RenderNoticeDelegate(LetterOnItsWay letter, RenderNotice renderNotice) {
        this.letter = letter;
        this.renderNotice = renderNotice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        renderNotice.render(letter.of(execution));
    }
}
