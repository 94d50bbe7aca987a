package de.foerdertopf.rehearsal;

import java.util.List;
import java.util.Map;

/** All cases of a rehearsal, with totals. */
record Report(List<CaseReport> cases, Map<String, Object> totals) {}
