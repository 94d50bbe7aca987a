@NullMarked
package de.foerdertopf.decision;

import org.jspecify.annotations.NullMarked;
