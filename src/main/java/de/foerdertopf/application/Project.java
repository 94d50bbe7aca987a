package de.foerdertopf.application;

import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What the group wants to do. Free text names no refugees. */
public record Project(
        String title,
        @Nullable ProjectType type,
        String description,
        @Nullable String goals,
        @Nullable String targetGroup,
        int peopleReached,
        int refugeesReached,
        @Nullable String district,
        String place,
        DateRange period,
        boolean minorsInvolved,
        int volunteers,
        @Nullable Integer volunteerHours,
        @Nullable String publicity) {

    public Project {
        title = Texts.cleanLine(title);
        description = Texts.clean(description);
        goals = goals == null ? null : Texts.clean(goals);
        targetGroup = targetGroup == null ? null : Texts.clean(targetGroup);
        district = district == null ? null : Texts.cleanLine(district);
        place = Texts.cleanLine(place);
        publicity = publicity == null ? null : Texts.clean(publicity);
        if (peopleReached < 0 || refugeesReached < 0 || volunteers < 0) {
            throw new IllegalArgumentException("Numbers of people are not below zero");
        }
    }
}
