package de.foerdertopf.web.desk;

import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.FundFaces;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about one case has around it: the fund's face, the case, and the way back to it. */
@Component
public class CaseFrame {

    private final Words words;

    CaseFrame(Words words) {
        this.words = words;
    }

    /** @param here what the page calls itself at the end of the way */
    public void put(DeskCase opened, String here, Model model) {
        FundFaces.put(opened.fund(), model);
        model.addAttribute("opened", opened);
        model.addAttribute("crumbs", crumbs(opened, here));
    }

    /** A page about a case: what it shows stands in {@code it}. */
    public String show(String view, DeskCase opened, String here, Object it, Model model) {
        put(opened, here, model);
        model.addAttribute("it", it);
        return view;
    }

    /** The way from the work list to this page of the case. */
    public List<Crumb> crumbs(DeskCase opened, String here) {
        return List.of(
                new Crumb(words.text("worklist.title"), "/schreibtisch"),
                new Crumb(opened.caseNumber().value(), opened.href()),
                new Crumb(here, null));
    }
}
