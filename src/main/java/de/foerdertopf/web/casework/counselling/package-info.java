/** Counselling at the desk: what became of the offer, joint reviews. */
@NullMarked
package de.foerdertopf.web.casework.counselling;

import org.jspecify.annotations.NullMarked;
