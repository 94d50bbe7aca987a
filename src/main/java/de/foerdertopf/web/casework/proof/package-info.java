/** The proof of use at the desk: more time, hearing, revocation, check. */
@NullMarked
package de.foerdertopf.web.casework.proof;

import org.jspecify.annotations.NullMarked;
