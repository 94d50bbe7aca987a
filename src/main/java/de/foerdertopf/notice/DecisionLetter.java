package de.foerdertopf.notice;

import de.foerdertopf.decision.DecisionView;

/** A decision's letter before it is issued: what preview and issue share. */
record DecisionLetter(
        NoticeType type, DecisionView decision, Letter letter, RemedyInstruction remedy, LetterParts parts) {}
