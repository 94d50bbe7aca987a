package de.foerdertopf.web.people;

import de.foerdertopf.web.layout.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A colleague's page.
 *
 * @param invited whether she has not set a password yet, and the person at the screen may send the link once more
 * @param choices the roles that the person at the screen may give and take
 * @param otherRoles the roles that she may not
 * @param mayShut false on the own page, and where one of the roles is not hers to take
 * @param mayHandOver whether the person at the screen may reset the account and move it to another address
 */
record PersonPage(
        String path,
        String name,
        String state,
        String tone,
        boolean disabled,
        boolean invited,
        List<Choice> choices,
        List<String> otherRoles,
        @Nullable String standIn,
        boolean mayShut,
        boolean mayHandOver) {}
