/** Money that is given up or claimed back: renunciation, hearings, claims, interest. */
@NullMarked
package de.foerdertopf.web.casework.claims;

import org.jspecify.annotations.NullMarked;
