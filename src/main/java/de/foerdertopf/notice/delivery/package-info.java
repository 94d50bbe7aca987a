/** The way of a letter out of the house: issued and frozen, printed, sent or posted, delivered, final, or void. */
@NamedInterface
@NullMarked
package de.foerdertopf.notice.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
