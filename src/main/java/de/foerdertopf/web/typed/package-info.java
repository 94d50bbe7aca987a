/**
 * Reads what people type into fields, the same for groups, desk and finance: sums, counts, days. What has two readings is asked, never
 * guessed.
 */
@org.jspecify.annotations.NullMarked
package de.foerdertopf.web.typed;
