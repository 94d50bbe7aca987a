@NullMarked
package de.foerdertopf.platform;

import org.jspecify.annotations.NullMarked;
