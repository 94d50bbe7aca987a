@NullMarked
package de.foerdertopf.budget;

import org.jspecify.annotations.NullMarked;
