@NullMarked
package de.foerdertopf.dispatch;

import org.jspecify.annotations.NullMarked;
