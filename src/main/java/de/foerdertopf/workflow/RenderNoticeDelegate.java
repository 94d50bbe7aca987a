package de.foerdertopf.workflow;

import de.foerdertopf.notice.Notices;
import de.foerdertopf.notice.RenderNotice;
import de.foerdertopf.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the PDF of the issued notice and keeps it. */
@Component("renderNoticeDelegate")
class RenderNoticeDelegate implements JavaDelegate {

    private final Notices notices;
    private final RenderNotice renderNotice;

    RenderNoticeDelegate(Notices notices, RenderNotice renderNotice) {
        this.notices = notices;
        this.renderNotice = renderNotice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        renderNotice.render(notices.ofDecision(caseNumber).orElseThrow().id());
    }
}
