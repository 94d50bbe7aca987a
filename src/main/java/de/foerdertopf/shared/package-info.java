/** Values that every stage of a grant's life speaks of: money, shares, accounts, case numbers, days, actors. */
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package de.foerdertopf.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
