package de.foerdertopf.web.wording;

import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.wording.LineDiff;
import java.util.List;

/**
 * An older wording beside the one in force.
 *
 * @param number 0 is the original
 * @param action where it is put in force again
 */
record VersionPage(
        Scope scope,
        String heading,
        int number,
        boolean isCurrent,
        String action,
        String back,
        List<LineDiff.Line> lines,
        List<Crumb> crumbs) {}
