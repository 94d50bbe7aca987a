package de.foerdertopf.platform;

import java.util.List;
import org.springframework.core.env.Environment;

/** What a stage has to say against a city's start, before anything connects to a database; all is said at once. */
@FunctionalInterface
public interface StartCheck {

    /** One sentence for each thing that is missing or invented; empty where nothing is. */
    List<String> problems(Environment environment);
}
