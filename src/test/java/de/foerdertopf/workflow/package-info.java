@NullMarked
package de.foerdertopf.workflow;

import org.jspecify.annotations.NullMarked;
