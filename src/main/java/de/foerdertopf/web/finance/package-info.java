/** The finance desk: pots, payments and payment runs. */
@NullMarked
package de.foerdertopf.web.finance;

import org.jspecify.annotations.NullMarked;
