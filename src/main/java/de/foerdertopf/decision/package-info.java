/** Proposals, second signatures, outcomes with reasons and conditions, overrides, and changes after approval. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "identity",
            "fund",
            "budget",
            "applicant",
            "application",
            "counselling",
            "assessment"
        })
@NullMarked
package de.foerdertopf.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
