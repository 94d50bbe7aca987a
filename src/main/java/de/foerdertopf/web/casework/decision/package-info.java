/** Decisions at the desk and what is changed after them. */
@NullMarked
package de.foerdertopf.web.casework.decision;

import org.jspecify.annotations.NullMarked;
