package de.foerdertopf.notice.writing;

import de.foerdertopf.notice.letters.NamedLetter;
import java.util.Optional;
import java.util.UUID;

/** Knows the letters that told earlier decisions. */
public interface ToldDecisions {

    /** The notice of this decision, as a later one cites it; empty where none has left the house. */
    Optional<NamedLetter> notice(UUID decisionId);
}
