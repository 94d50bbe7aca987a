/** The letters that bind or ask: what they say as data, how they look by templates. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "identity",
            "document",
            "fund",
            "applicant",
            "application",
            "assessment",
            "decision"
        })
@NullMarked
package de.foerdertopf.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
