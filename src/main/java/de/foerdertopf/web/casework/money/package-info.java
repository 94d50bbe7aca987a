/** Who gets the money of a grant: the sponsor, the account and its check. */
@NullMarked
package de.foerdertopf.web.casework.money;

import org.jspecify.annotations.NullMarked;
