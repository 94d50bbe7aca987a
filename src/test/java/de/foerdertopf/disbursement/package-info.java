@NullMarked
package de.foerdertopf.disbursement;

import org.jspecify.annotations.NullMarked;
