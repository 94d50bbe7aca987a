/** What each kind of letter says, as data that are frozen with it; how it looks, its template says. */
@NamedInterface
@NullMarked
package de.foerdertopf.notice.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
