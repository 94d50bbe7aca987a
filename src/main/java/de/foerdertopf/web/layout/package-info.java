/** What all pages share: head and foot, errors, formatting, and the view records of the fragments. */
@NullMarked
package de.foerdertopf.web.layout;

import org.jspecify.annotations.NullMarked;
