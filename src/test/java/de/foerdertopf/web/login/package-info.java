@NullMarked
package de.foerdertopf.web.login;

import org.jspecify.annotations.NullMarked;
