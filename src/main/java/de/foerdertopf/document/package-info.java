/** Files and letters: what is kept as bytes, and how a letter becomes an archivable, accessible PDF. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package de.foerdertopf.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
