package de.foerdertopf.web.casework;

import java.time.LocalDate;
import java.util.Locale;

/** The views of the work list; each has its own address and count. */
public enum WorkTab {
    MINE("meine"),
    ALL("alle"),
    WAITING("gruppe"),
    OVERDUE("ueberfaellig"),
    READY("entscheidungsreif");

    private final String address;

    WorkTab(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }

    static WorkTab of(String address) {
        for (var tab : values()) {
            if (tab.address.equals(address.toLowerCase(Locale.ROOT))) {
                return tab;
            }
        }
        return MINE;
    }

    public boolean shows(WorkItem item, LocalDate today) {
        return switch (this) {
            case MINE -> item.mine() && !item.waitsForGroup();
            case ALL -> !item.waitsForGroup();
            case WAITING -> item.waitsForGroup();
            case OVERDUE -> item.isOverdueOn(today);
            case READY -> item.readyToDecide();
        };
    }
}
