package de.foerdertopf.web.questions;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Said;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where nobody could be reached the form says so in one sentence at the field, whoever is meant. */
class ReachedTest {

    @Test
    void aPostcodeThatNoPostCanReadIsToldAtItsField() {
        assertThat(told(GroupQuestions.POSTCODE, "2819")).containsExactly("typed.postcode.unreadable");
        assertThat(told(GroupQuestions.SPONSOR_POSTCODE, "2819")).containsExactly("typed.postcode.unreadable");
        assertThat(told(OrganisationQuestions.PERSON_POSTCODE, "2819")).containsExactly("typed.postcode.unreadable");
        assertThat(told(GroupQuestions.POSTCODE, "A-1010")).isEmpty();
    }

    @Test
    void aTelephoneThatNobodyCanDialIsToldAtItsField() {
        assertThat(told(GroupQuestions.PHONE, "kein")).containsExactly("typed.phone.unreadable");
        assertThat(told(GroupQuestions.PHONE, "0421 361-0")).isEmpty();
    }

    private static List<String> told(Field<String> question, String typed) {
        var told = new ArrayList<String>();
        question.read(typed, new Said(), (key, arguments) -> told.add(key));
        return told;
    }
}
