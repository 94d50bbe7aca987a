package de.foerdertopf.web.wording;

import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.TableView;
import de.foerdertopf.wording.TemplateFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a template on every page that changes it: its name, where it is used, its values, its versions.
 *
 * @param usedIn the letters in which a part stands, in words; null for a letter
 * @param letters the letters in which a part can be shown
 * @param samples the invented data with which it can be shown
 * @param parts that stand in a letter
 */
record TemplatePage(
        Scope scope,
        TemplateFile file,
        String heading,
        String action,
        @Nullable String usedIn,
        List<Choice> letters,
        List<Choice> samples,
        List<TableView> values,
        List<VersionRow> versions,
        boolean hasOwn,
        int lastNumber,
        List<PartLink> parts,
        List<Crumb> crumbs) {

    /** A part with a link to its sentences. */
    record PartLink(String label, String href) {}
}
