package de.foerdertopf.web.casework;

import de.foerdertopf.identity.CaseAccess;
import de.foerdertopf.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the system administration for whom somebody must be named who acts in a case, and what nobody may release. */
@Controller
class StandInTasksController {

    private final CaseAccess access;
    private final StandInTasks tasks;

    StandInTasksController(CaseAccess access, StandInTasks tasks) {
        this.access = access;
        this.tasks = tasks;
    }

    @GetMapping("/verwaltung/vertretungen")
    String show(Actor actor, Model model) {
        access.requireSystemAdministrator(actor);
        model.addAttribute("tasks", tasks.open());
        model.addAttribute("releases", tasks.releases());
        return "casework/stand-ins";
    }
}
