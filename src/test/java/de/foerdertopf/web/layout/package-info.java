@NullMarked
package de.foerdertopf.web.layout;

import org.jspecify.annotations.NullMarked;
