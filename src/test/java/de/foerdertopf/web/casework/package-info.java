@NullMarked
package de.foerdertopf.web.casework;

import org.jspecify.annotations.NullMarked;
