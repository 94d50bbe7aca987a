@NullMarked
package de.foerdertopf.web.form;

import org.jspecify.annotations.NullMarked;
