package de.foerdertopf.web.casework;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.web.layout.Choice;
import java.util.List;

/** What the notice of a decision says, and how it can go out. */
public record NoticePage(DecisionView decision, GrantRecipient recipient, List<Choice> channels) {}
