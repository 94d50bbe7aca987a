package de.foerdertopf.web.wording;

import de.foerdertopf.web.layout.Crumb;
import java.util.List;

/**
 * A provision or sentence of an edition, to be worded anew.
 *
 * @param known the placeholders that it may use
 */
record SentencePage(
        Scope scope,
        String edition,
        String heading,
        String action,
        boolean isProvision,
        boolean mayPreview,
        List<String> known,
        List<VersionRow> versions,
        List<Crumb> crumbs) {}
