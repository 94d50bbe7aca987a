/** The words of the letters: lists of templates and sentences, an editor, a preview, versions and what changed between them. */
@NullMarked
package de.foerdertopf.web.wording;

import org.jspecify.annotations.NullMarked;
