@NullMarked
package de.foerdertopf.web.applicant;

import org.jspecify.annotations.NullMarked;
