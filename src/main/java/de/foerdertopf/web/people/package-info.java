/** The people who work for the city: inviting, roles, stand-ins, and mistyped addresses of applicants. */
@NullMarked
package de.foerdertopf.web.people;

import org.jspecify.annotations.NullMarked;
