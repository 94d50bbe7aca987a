@NullMarked
package de.foerdertopf.application;

import org.jspecify.annotations.NullMarked;
