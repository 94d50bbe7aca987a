/** Who is who: staff with roles per fund and stand-ins, applicants with nothing but an address, and how both sign in. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "mail"})
@NullMarked
package de.foerdertopf.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
