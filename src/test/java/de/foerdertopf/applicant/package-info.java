@org.jspecify.annotations.NullMarked
package de.foerdertopf.applicant;
