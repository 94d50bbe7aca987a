/** The outbox: mails are written in the transaction of the deed, and leave the house afterwards, at least once. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "document"})
@NullMarked
package de.foerdertopf.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
