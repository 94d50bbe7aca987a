@NullMarked
package de.foerdertopf.web.people;

import org.jspecify.annotations.NullMarked;
