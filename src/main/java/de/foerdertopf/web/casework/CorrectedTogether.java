package de.foerdertopf.web.casework;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Section;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.audit.AuditEntry;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.questions.Questions;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/**
 * Two people correct one application at the same time. The page that comes back to the second one keeps each part that she changed
 * herself, and has what the first one wrote in all others: nobody's words are lost by sending it again.
 */
final class CorrectedTogether {

    private CorrectedTogether() {}

    /**
     * Takes over onto the sheet what others corrected.
     *
     * @param own what the sheet says
     * @param now what the application says
     * @param corrected what others changed since the page was shown
     */
    static void putInto(Sheet sheet, ApplicationAnswers own, SubmittedApplication now, List<AuditEntry> corrected) {
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
            sheet.replaceBy(Questions.typed(together(own, now.answers(), theirs), now.delivery()));
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
