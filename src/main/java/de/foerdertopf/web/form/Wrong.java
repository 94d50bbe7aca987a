package de.foerdertopf.web.form;

/** Says at a field's place what is wrong. */
public interface Wrong {

    /** The sentence of this key. */
    void says(String key, Object... arguments);

    /** The sentence of this key below {@code deed.wrong.}. */
    default void say(String key, Object... arguments) {
        says(Field.BELOW_DEEDS + key, arguments);
    }
}
