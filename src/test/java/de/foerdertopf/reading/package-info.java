@NullMarked
package de.foerdertopf.reading;

import org.jspecify.annotations.NullMarked;
