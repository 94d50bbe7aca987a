/** Whole ways through the product as it is handed out, in a real browser. */
@NullMarked
package de.foerdertopf.journey;

import org.jspecify.annotations.NullMarked;
