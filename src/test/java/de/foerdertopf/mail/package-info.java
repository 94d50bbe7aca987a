@NullMarked
package de.foerdertopf.mail;

import org.jspecify.annotations.NullMarked;
