@NullMarked
package de.foerdertopf.wording;

import org.jspecify.annotations.NullMarked;
