/** Tests that span modules. */
@NullMarked
package de.foerdertopf;

import org.jspecify.annotations.NullMarked;
