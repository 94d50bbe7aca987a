@NullMarked
package de.foerdertopf.document;

import org.jspecify.annotations.NullMarked;
