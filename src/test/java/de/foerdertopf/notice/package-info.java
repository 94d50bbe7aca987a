@NullMarked
package de.foerdertopf.notice;

import org.jspecify.annotations.NullMarked;
