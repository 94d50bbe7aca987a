@NullMarked
package de.foerdertopf.applicant;

import org.jspecify.annotations.NullMarked;
