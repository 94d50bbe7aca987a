@NullMarked
package de.foerdertopf.audit;

import org.jspecify.annotations.NullMarked;
