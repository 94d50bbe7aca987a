/** Funds, their immutable editions (rules as data), rounds, issuing authorities and paying offices. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package de.foerdertopf.fund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
