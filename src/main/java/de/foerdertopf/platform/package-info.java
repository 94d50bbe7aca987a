/** Where the house stands: its folder, its clock, its database. Nothing of grants lives here. */
@ApplicationModule(allowedDependencies = "shared", type = ApplicationModule.Type.OPEN)
@NullMarked
package de.foerdertopf.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
