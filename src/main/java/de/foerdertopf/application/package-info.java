/** Drafts and submitted applications with their cost and financing plan, and the sponsor's consent to them. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "identity", "fund", "applicant", "document"})
@NullMarked
package de.foerdertopf.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
