package de.foerdertopf.web.desk;

import de.foerdertopf.application.Applications;
import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.assessment.StaysOutOfCase;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells a person who declared a conflict of interest that the case is closed to her, who has it now, and how she hands it over. */
@ControllerAdvice
@Order(ClosedCaseAdvice.BEFORE_OTHERS)
public class ClosedCaseAdvice {

    /** Its place: a closed case is told before it is taken for any other refusal. */
    public static final int BEFORE_OTHERS = 10;

    private final TroubleAdvice trouble;
    private final Applications applications;
    private final Conflicts conflicts;
    private final Staff staff;

    ClosedCaseAdvice(TroubleAdvice trouble, Applications applications, Conflicts conflicts, Staff staff) {
        this.trouble = trouble;
        this.applications = applications;
        this.conflicts = conflicts;
        this.staff = staff;
    }

    @ExceptionHandler(StaysOutOfCase.class)
    public ModelAndView closed(StaysOutOfCase closed, HttpServletRequest request, Actor actor) {
        var caseNumber = closed.caseNumber();
        var fund = applications.require(caseNumber).fund();
        var actsNow = staff.roster()
                .actingFor(StaffId.of(actor), fund, conflicts.of(caseNumber))
                .map(StaffMember::name)
                .orElse(null);
        return trouble.page("casework/closed", HttpStatus.FORBIDDEN, request)
                .addObject("caseNumber", caseNumber)
                .addObject("actsNow", actsNow);
    }
}
