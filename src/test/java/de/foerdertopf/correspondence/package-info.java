@NullMarked
package de.foerdertopf.correspondence;

import org.jspecify.annotations.NullMarked;
