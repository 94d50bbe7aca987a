/** What the law counts: when a letter is delivered and final, on which days, at which base rate; and who checked it for the city. */
@NamedInterface
@NullMarked
package de.foerdertopf.notice.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
