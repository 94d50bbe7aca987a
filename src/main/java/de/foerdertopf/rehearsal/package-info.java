/**
 * Plays a file of cases through the whole life of grants, on a scratch database with a clock of its own: to try an edition before it is
 * published, to fill the demonstration, and to prove that the house does what it says.
 */
@ApplicationModule
@NullMarked
package de.foerdertopf.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
