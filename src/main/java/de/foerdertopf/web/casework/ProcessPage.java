package de.foerdertopf.web.casework;

import de.foerdertopf.web.layout.TrailStep;
import java.util.List;

/**
 * Where a case stands in its process.
 *
 * @param tasks what it waits for, in words
 * @param steps the same as the drawing, as a list
 */
public record ProcessPage(ProcessDrawing drawing, List<String> tasks, List<TrailStep> steps) {}
