/** Questions: how each is asked, how its answer is read, and what was typed on one sheet. The floor of every form; knows no stage. */
@NullMarked
package de.foerdertopf.web.form;

import org.jspecify.annotations.NullMarked;
