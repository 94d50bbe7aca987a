package de.foerdertopf.web.wording;

import de.foerdertopf.wording.TemplateFile;

/** The template that a page is about, and for which fund, or for all. */
record OpenTemplate(Scope scope, TemplateFile file) {

    String name() {
        return file.name();
    }
}
