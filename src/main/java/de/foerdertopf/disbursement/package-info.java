/** Payment orders, their checks and release, payment runs with the one payable file, and payments that came back. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "identity",
            "fund",
            "budget",
            "applicant",
            "assessment",
            "decision",
            "notice :: letters",
            "notice :: delivery",
            "document"
        })
@NullMarked
package de.foerdertopf.disbursement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
