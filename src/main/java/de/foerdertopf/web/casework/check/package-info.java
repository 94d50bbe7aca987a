/** The check of an application at the desk: complete or not, findings, what came another way, withdrawal, bias. */
@NullMarked
package de.foerdertopf.web.casework.check;

import org.jspecify.annotations.NullMarked;
