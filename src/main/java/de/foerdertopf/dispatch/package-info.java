/** Many letters in one action: issued together after a meeting, printed in one file, posted on one day. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "identity",
            "document",
            "fund",
            "application",
            "assessment",
            "notice",
            "notice :: letters",
            "notice :: writing",
            "notice :: delivery",
            "correspondence"
        })
@NullMarked
package de.foerdertopf.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
