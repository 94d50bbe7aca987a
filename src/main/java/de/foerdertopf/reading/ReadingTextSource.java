package de.foerdertopf.reading;

import java.util.List;

/** Where the sentences of reading copies come from. */
public interface ReadingTextSource {

    /** The texts of a language as YAML, the shipped ones first; a later one wins sentence by sentence. */
    List<String> contents(ReadingLanguage language);
}
