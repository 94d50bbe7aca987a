@NullMarked
package de.foerdertopf.identity;

import org.jspecify.annotations.NullMarked;
