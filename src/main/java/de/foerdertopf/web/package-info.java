/** Pages and forms: what people see and type, turned into commands for the use cases. */
@ApplicationModule
@NullMarked
package de.foerdertopf.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
