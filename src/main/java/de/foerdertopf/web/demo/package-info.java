/** Pages of the demonstration only: its mailbox and its clock. */
@NullMarked
package de.foerdertopf.web.demo;

import org.jspecify.annotations.NullMarked;
