/** Who puts letters together: head, reader, words in force, the terms of a grant; and who prints them and proves them complete. */
@NamedInterface
@NullMarked
package de.foerdertopf.notice.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
