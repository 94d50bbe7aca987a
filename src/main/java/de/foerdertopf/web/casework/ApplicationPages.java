package de.foerdertopf.web.casework;

import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.LegalForm;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.ProjectType;
import de.foerdertopf.web.desk.KeptScans;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws the page on which staff type an application, with the choices of its fields and the scans that were kept. */
@Component
class ApplicationPages {

    private final KeptScans scans;
    private final Words words;

    ApplicationPages(KeptScans scans, Words words) {
        this.scans = scans;
        this.words = words;
    }

    String draw(ApplicationForm form, HttpSession session, Model model) {
        form.offerRows();
        model.addAttribute("stored", scans.of(session, form));
        model.addAttribute("applicantTypes", words.choices(ApplicantType.values()));
        model.addAttribute("categories", words.choices(CostCategory.values()));
        model.addAttribute(
                "yesNoUnknown",
                List.of(
                        Choice.of("YES", words.text("case.yes")),
                        Choice.of("NO", words.text("case.no")),
                        Choice.of("", words.text("case.unknown"))));
        model.addAttribute(
                "saidOrNot",
                List.of(
                        Choice.of("true", words.text("case.yes")),
                        Choice.of("false", words.text("case.no")),
                        Choice.of("", words.text("case.unsaid"))));
        if (form.shortForm) {
            return "casework/application-short";
        }
        model.addAttribute("legalForms", words.choices(LegalForm.values()));
        model.addAttribute("projectTypes", words.choices(ProjectType.values()));
        model.addAttribute(
                "kinds",
                Arrays.stream(FundingKind.values())
                        .filter(kind -> kind != FundingKind.GRANT)
                        .map(kind -> Choice.of(kind.name(), words.label(kind)))
                        .toList());
        return "casework/application";
    }
}
