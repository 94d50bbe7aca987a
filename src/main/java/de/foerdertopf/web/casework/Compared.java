package de.foerdertopf.web.casework;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.shared.Money;
import java.util.EnumMap;
import java.util.Map;

/** One category of the plan and what became of it. */
public record Compared(String label, Money planned, Money spent) {

    /** The planned cash costs by category, in the order of the list. */
    static Map<CostCategory, Money> planned(DeskCase opened) {
        var planned = new EnumMap<CostCategory, Money>(CostCategory.class);
        for (CostItem item : opened.application().answers().plan().costs()) {
            if (item.category() != CostCategory.IN_KIND) {
                planned.merge(item.category(), item.amount(), Money::plus);
            }
        }
        return planned;
    }
}
