@NullMarked
package de.foerdertopf.fund;

import org.jspecify.annotations.NullMarked;
