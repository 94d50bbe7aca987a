/** Which message goes to whom on which event: by mail, and where there is no address, as a letter to print or a call to make. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "identity",
            "mail",
            "document",
            "fund",
            "applicant",
            "application",
            "counselling",
            "assessment",
            "decision",
            "notice",
            "notice :: letters",
            "notice :: law",
            "notice :: writing",
            "notice :: delivery",
            "notice :: remedy",
            "reading",
            "disbursement",
            "proofofuse"
        })
@NullMarked
package de.foerdertopf.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
