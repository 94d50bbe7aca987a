/** The pages of groups, people and sponsors: from the first question to the proof of use. */
@NullMarked
package de.foerdertopf.web.applicant;

import org.jspecify.annotations.NullMarked;
