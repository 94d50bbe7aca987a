package de.foerdertopf.notice.writing;

import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.RemedyInstruction;

/** A decision's letter before it is issued: what preview and issue share. */
public record DecisionLetter(
        NoticeType type, DecisionView decision, Letter letter, RemedyInstruction remedy, LetterParts parts) {}
