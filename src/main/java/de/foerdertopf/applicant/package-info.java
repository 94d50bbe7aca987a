/** Initiatives, contact persons, fiscal sponsors and bank accounts. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "identity", "fund"})
@NullMarked
package de.foerdertopf.applicant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
