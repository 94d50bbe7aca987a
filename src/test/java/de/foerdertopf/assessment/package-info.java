@NullMarked
package de.foerdertopf.assessment;

import org.jspecify.annotations.NullMarked;
