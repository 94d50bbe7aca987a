/** What a city words itself: templates of letters, sentences of fund editions; tried, published, never lost. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "identity",
            "document",
            "fund",
            "notice :: letters",
            "notice :: writing"
        })
@NullMarked
package de.foerdertopf.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
