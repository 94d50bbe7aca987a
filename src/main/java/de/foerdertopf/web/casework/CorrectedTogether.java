package de.foerdertopf.web.casework;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Section;
import de.foerdertopf.audit.AuditEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.springframework.util.ReflectionUtils;

/**
 * Two people correct one application at the same time. The page that comes back to the second one keeps each part that she changed
 * herself, and has what the first one wrote in all others: nobody's words are lost by sending it again.
 */
final class CorrectedTogether {

    private CorrectedTogether() {}

    /**
     * Takes over into the form what others corrected.
     *
     * @param own what the form says
     * @param now what the application says
     * @param corrected what others changed since the page was shown
     */
    static void putInto(
            ApplicationForm form, ApplicationAnswers own, ApplicationAnswers now, List<AuditEntry> corrected) {
        var theirs = EnumSet.noneOf(Section.class);
        for (var section : Section.values()) {
            corrected.stream()
                    .flatMap(entry -> entry.values().stream())
                    .filter(value -> value.field().equals(section.name()))
                    .findFirst()
                    .filter(value -> Objects.equals(value.before(), String.valueOf(section.of(own))))
                    .ifPresent(untouched -> theirs.add(section));
        }
        if (!theirs.isEmpty()) {
            var both = TypedApplication.of(together(own, now, theirs));
            both.formId = form.formId;
            both.files = form.files;
            ReflectionUtils.shallowCopyFieldState(both, form);
        }
    }

    private static ApplicationAnswers together(
            ApplicationAnswers own, ApplicationAnswers now, EnumSet<Section> theirs) {
        var group = theirs.contains(Section.GROUP) ? now : own;
        var contact = theirs.contains(Section.CONTACT) ? now : own;
        var plan = theirs.contains(Section.PLAN) ? now : own;
        return new ApplicationAnswers(
                group.applicantType(),
                group.initiative(),
                contact.contact(),
                contact.responsiblePerson(),
                (theirs.contains(Section.SPONSOR) ? now : own).sponsor(),
                (theirs.contains(Section.ACCOUNT) ? now : own).account(),
                (theirs.contains(Section.PROJECT) ? now : own).project(),
                plan.plan(),
                plan.amountRequested(),
                (theirs.contains(Section.DECLARATIONS) ? now : own).declarations(),
                now.attachments());
    }
}
