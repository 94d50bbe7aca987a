package de.foerdertopf.web.applicant;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.shared.Money;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the costs of a project are called where its group accounts for them: in its own words as far as they fit. */
@Component
class CostNames {

    private final MessageSource messages;

    CostNames(MessageSource messages) {
        this.messages = messages;
    }

    /** One name for each kind of cost that is planned, in its order. */
    List<String> of(SubmittedApplication application, Map<CostCategory, Money> planned) {
        return planned.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), application))
                .toList();
    }

    /** One item of its kind is called as the group called it, as long as nothing was shifted. */
    private String of(CostCategory category, Money planned, SubmittedApplication application) {
        var items = application.answers().plan().costs().stream()
                .filter(item -> item.category() == category)
                .toList();
        return items.size() == 1
                        && !items.get(0).description().isEmpty()
                        && items.get(0).amount().equals(planned)
                ? items.get(0).description()
                : messages.getMessage("cost-category." + category, null, LocaleContextHolder.getLocale());
    }
}
