package de.foerdertopf.application;

import de.foerdertopf.shared.DateRange;
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
        @Nullable String publicity) {}
