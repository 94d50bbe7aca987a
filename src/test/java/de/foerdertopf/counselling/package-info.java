@NullMarked
package de.foerdertopf.counselling;

import org.jspecify.annotations.NullMarked;
