/** The pots: one per fund and fiscal year, with a double-entry ledger of everything committed, ordered, paid and returned. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "identity", "fund"})
@NullMarked
package de.foerdertopf.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
