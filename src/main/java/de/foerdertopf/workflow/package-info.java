/** Binds the processes in {@code bpmn/} to the stages: the only package that knows the process engine. */
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
            "assessment",
            "decision",
            "notice",
            "notice :: letters",
            "notice :: delivery",
            "notice :: remedy",
            "disbursement",
            "proofofuse"
        })
@NullMarked
package de.foerdertopf.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
