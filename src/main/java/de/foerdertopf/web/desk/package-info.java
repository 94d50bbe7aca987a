/** What every page of the desk stands on: a case that is opened, questions, deeds, the words for them. Knows no stage of a grant's life. */
@NullMarked
package de.foerdertopf.web.desk;

import org.jspecify.annotations.NullMarked;
