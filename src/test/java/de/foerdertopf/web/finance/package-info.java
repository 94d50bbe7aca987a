@NullMarked
package de.foerdertopf.web.finance;

import org.jspecify.annotations.NullMarked;
