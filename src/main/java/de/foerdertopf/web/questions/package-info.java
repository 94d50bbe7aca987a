/**
 * The questions of an application: one ordered list in sections, with a condition where a question depends on an answer or on the
 * occasion. Groups and desk ask them, read them and keep their answers alike; paper, phone and visit are channels.
 */
@NullMarked
package de.foerdertopf.web.questions;

import org.jspecify.annotations.NullMarked;
