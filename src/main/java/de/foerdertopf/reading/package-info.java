/** Reading copies (Lesehilfen): beside each letter one page in plain German and one in the group's language, never binding. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "identity",
            "document",
            "application",
            "notice",
            "notice :: letters",
            "notice :: writing",
            "notice :: delivery"
        })
@NullMarked
package de.foerdertopf.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
