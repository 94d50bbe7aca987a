package de.foerdertopf.web.applicant;

import java.time.LocalDate;
import java.util.List;

/**
 * What the house wrote to a person about one case, the newest first.
 *
 * @param back the page of the case
 */
public record MessagesPage(String back, String projectName, List<Message> messages) {

    public MessagesPage {
        messages = List.copyOf(messages);
    }

    /**
     * One mail.
     *
     * @param hasFiles whether something went with it: letters stand on the page of the case
     */
    public record Message(String subject, LocalDate on, String text, boolean hasFiles) {}
}
