/** Who is at the door: sign-in, sessions, what each address asks for, and that nothing typed is lost at the threshold. */
@NullMarked
package de.foerdertopf.web.login;

import org.jspecify.annotations.NullMarked;
