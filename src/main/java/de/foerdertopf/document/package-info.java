/** Files: kept byte for byte with their hash, inspected when they come from outside; and the making of PDF letters. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package de.foerdertopf.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
