/** The desk: work list, cases, and everything that people who run a fund do in a case. */
@NullMarked
package de.foerdertopf.web.casework;

import org.jspecify.annotations.NullMarked;
