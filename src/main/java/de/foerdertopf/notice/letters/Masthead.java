package de.foerdertopf.notice.letters;

import java.util.List;

/**
 * Who writes, at the top of letters and sheets.
 *
 * @param authority first line: city or Land
 * @param office one or two lines: authority, department, fund
 * @param logoLetter stands in the box where a city may put its arms
 */
public record Masthead(String authority, List<String> office, Accent accent, String logoLetter) {

    public Masthead {
        office = List.copyOf(office);
    }
}
