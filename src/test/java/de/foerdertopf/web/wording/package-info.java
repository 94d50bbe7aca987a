@NullMarked
package de.foerdertopf.web.wording;

import org.jspecify.annotations.NullMarked;
