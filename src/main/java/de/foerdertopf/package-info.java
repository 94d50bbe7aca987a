/** Fördertopf: small municipal grants, from the first conversation to the proof of use. */
@NullMarked
package de.foerdertopf;

import org.jspecify.annotations.NullMarked;
