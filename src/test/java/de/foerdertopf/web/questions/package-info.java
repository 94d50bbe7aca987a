@NullMarked
package de.foerdertopf.web.questions;

import org.jspecify.annotations.NullMarked;
