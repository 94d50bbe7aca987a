@NullMarked
package de.foerdertopf.proofofuse;

import org.jspecify.annotations.NullMarked;
