@NullMarked
package de.foerdertopf.web.desk;

import org.jspecify.annotations.NullMarked;
