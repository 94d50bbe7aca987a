/** What the application says, on the case page. */
@NullMarked
package de.foerdertopf.web.casework.application;

import org.jspecify.annotations.NullMarked;
