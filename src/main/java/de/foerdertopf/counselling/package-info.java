/** Counselling: sessions, hours against a planning value, joint reviews. Never a condition of a grant, never a debit. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "identity", "fund", "applicant", "application"})
@NullMarked
package de.foerdertopf.counselling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
