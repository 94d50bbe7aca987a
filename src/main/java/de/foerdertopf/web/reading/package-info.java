/** The languages in which letters are explained: how far each is, and who vouches for it. */
@NullMarked
package de.foerdertopf.web.reading;

import org.jspecify.annotations.NullMarked;
