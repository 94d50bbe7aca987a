@NullMarked
package de.foerdertopf.web;

import org.jspecify.annotations.NullMarked;
