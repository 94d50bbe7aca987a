package de.foerdertopf.web.layout;

import de.foerdertopf.identity.StaffMember;

/** Says how much waits behind an entry of the desk's main menu. Asked while a page is drawn, so it must be quick. */
public interface MenuCount {

    /** As in {@link Visitor.MenuEntry#key}. */
    String key();

    /** How much waits for this person; nothing is shown for zero. */
    long of(StaffMember person);
}
