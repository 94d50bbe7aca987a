@NullMarked
package de.foerdertopf.overview;

import org.jspecify.annotations.NullMarked;
