/**
 * The letters that bind or ask. Its rooms, each knowing only those before it: {@code letters} (what they say as data), {@code law} (what
 * the law counts), {@code writing} (who puts them together and prints them), {@code delivery} (their way out of the house),
 * {@code remedy} (what comes against them). What all of them name stands here.
 */
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
            "budget",
            "decision"
        })
@NullMarked
package de.foerdertopf.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
