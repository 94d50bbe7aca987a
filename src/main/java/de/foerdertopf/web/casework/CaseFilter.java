package de.foerdertopf.web.casework;

import java.util.Collection;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which cases a list shows, as its address says it.
 *
 * @param text number, name, phone or project, or parts of them
 * @param fund only this one; empty is all that the person may see
 */
public record CaseFilter(String text, String fund, String round, Collection<Stage> stages) {

    static final CaseFilter ALL = new CaseFilter("", "", "", List.of());

    public CaseFilter {
        stages = List.copyOf(stages);
    }

    public boolean isEmpty() {
        return text.isBlank() && fund.isBlank() && round.isBlank() && stages.isEmpty();
    }

    /** The address of the list with these filters, without the page. */
    public String address(String list) {
        var uri = UriComponentsBuilder.fromPath(list);
        if (!text.isBlank()) {
            uri.queryParam("q", "{q}");
        }
        if (!fund.isBlank()) {
            uri.queryParam("fonds", fund);
        }
        if (!round.isBlank()) {
            uri.queryParam("runde", "{runde}");
        }
        stages.forEach(stage -> uri.queryParam("stand", stage));
        return uri.encode()
                .buildAndExpand(java.util.Map.of("q", text, "runde", round))
                .toUriString();
    }
}
