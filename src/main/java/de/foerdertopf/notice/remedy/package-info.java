/** What comes against a letter: remedies, how they are decided, and their waiver. */
@NamedInterface
@NullMarked
package de.foerdertopf.notice.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
