/** Letters that a person sets off, and what comes back against them. */
@NullMarked
package de.foerdertopf.web.casework.letters;

import org.jspecify.annotations.NullMarked;
