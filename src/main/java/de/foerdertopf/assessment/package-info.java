/** What rules and people notice about an application: findings, completeness, requests to the applicant, conflicts of interest. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "identity",
            "fund",
            "applicant",
            "application",
            "counselling",
            "document"
        })
@NullMarked
package de.foerdertopf.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
