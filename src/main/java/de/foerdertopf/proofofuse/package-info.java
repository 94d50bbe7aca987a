/** Reports on what the money did, their check and settlement, missing proofs, repayment, the end of a case. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "identity",
            "fund",
            "budget",
            "document",
            "applicant",
            "application",
            "counselling",
            "assessment",
            "decision",
            "notice",
            "notice :: letters",
            "notice :: law",
            "notice :: delivery",
            "notice :: remedy",
            "disbursement"
        })
@NullMarked
package de.foerdertopf.proofofuse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
