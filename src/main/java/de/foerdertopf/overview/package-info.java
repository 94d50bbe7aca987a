/**
 * The overview of all cases, a table that the database keeps true with every transaction (ADR 0018): made anew and compared here, read by
 * the pages. It knows no stage; what a row is says the view {@code case_overview_computed}.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package de.foerdertopf.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
