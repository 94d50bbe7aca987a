package de.foerdertopf.reading;

import de.foerdertopf.notice.letters.ContactPerson;
import de.foerdertopf.reading.LanguageWords.Figure;

/** Whom to ask, as every copy ends. */
final class Contact {

    private Contact() {}

    static Phrase sentence(ContactPerson person, ReadingPage page) {
        var name = page.fit().name(person.name());
        var phone = person.phone();
        var email = person.email();
        if (phone != null) {
            return page.say("questions.phone", "name", name, "phone", new Figure(phone));
        }
        return email != null
                ? page.say("questions.email", "name", name, "email", new Figure(email))
                : page.say("questions.name", "name", name);
    }
}
