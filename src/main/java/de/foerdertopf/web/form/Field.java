package de.foerdertopf.web.form;

import de.foerdertopf.document.PrintableNames;
import de.foerdertopf.web.layout.Choice;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A question: how it is asked and how its answer is read ({@link Fields} has the kinds that recur). Its label and hint stand under the words of the page that asks it, by its
 * name; what is wrong with an answer is one sentence under {@code deed.wrong.}.
 *
 * @param <T> what an answer is, once it is read
 */
public final class Field<T> {

    static final String BELOW_DEEDS = "deed.wrong.";

    private final String name;
    private final Kind kind;
    private final Reader<T> reader;
    private boolean saidToBeOptional;
    private boolean indispensable;
    private Predicate<Said> when = said -> true;
    private Predicate<Said> needed = said -> true;
    private Function<Asking, List<Choice>> choices = it -> List.of();
    private String ifMissing;
    private @Nullable String label;
    private Look look = Look.PLAIN;
    private BiConsumer<Said, T> rule = (said, answer) -> {};

    private Field(String name, Kind kind, Reader<T> reader) {
        this.name = name;
        this.kind = kind;
        this.reader = reader;
        this.ifMissing = BELOW_DEEDS + name;
    }

    private Field(Field<T> like, Reader<T> reader) {
        this(like.name, like.kind, reader);
        saidToBeOptional = like.saidToBeOptional;
        indispensable = like.indispensable;
        when = like.when;
        needed = like.needed;
        choices = like.choices;
        ifMissing = like.ifMissing;
        label = like.label;
        look = like.look;
        rule = like.rule;
    }

    private Field<T> but(Consumer<Field<T>> change) {
        var other = new Field<>(this, reader);
        change.accept(other);
        return other;
    }

    /** The same question, whose answer a letter prints: signs that no letter can carry are told at once. */
    public Field<T> printed() {
        return new Field<>(this, (typed, wrong) -> {
            var answer = reader.read(typed, wrong);
            if (answer == null || PrintableNames.canPrintAll(answer.toString())) {
                return answer;
            }
            wrong.says("typed.unprintable");
            return null;
        });
    }

    /** A question that is read in a way of its own. */
    public static <T> Field<T> of(String name, Kind kind, Reader<T> reader) {
        return new Field<>(name, kind, reader);
    }

    /** Turns what was typed into an answer; null where nothing usable was typed, which the field may then say in its own words. */
    public interface Reader<T> {
        @Nullable
        T read(Object typed, Wrong wrong);
    }

    /** The same question, which may stay open, and says so. */
    public Field<T> optional() {
        return but(it -> {
            it.needed = said -> false;
            it.saidToBeOptional = true;
        });
    }

    /** The same question, which may stay open, though it does not say so. */
    public Field<T> mayStayOpen() {
        return but(it -> it.needed = said -> false);
    }

    /** The same question, which needs an answer only after certain others. */
    public Field<T> when(Predicate<Said> condition) {
        return but(it -> it.when = condition);
    }

    /** The same question, said to be optional, which needs an answer all the same after certain others. */
    public Field<T> needed(Predicate<Said> condition) {
        return but(it -> {
            it.when = condition;
            it.needed = said -> true;
            it.saidToBeOptional = true;
        });
    }

    /** The same question, which is always read, and needs an answer only after certain others. */
    public Field<T> neededWhere(Predicate<Said> condition) {
        return but(it -> it.needed = condition);
    }

    /** The same question, without whose answer nothing can be kept, whoever asks and however it came. */
    public Field<T> indispensable() {
        return but(it -> it.indispensable = true);
    }

    /** The same question with these answers to choose from. */
    public Field<T> choices(Function<Asking, List<Choice>> answers) {
        return but(it -> it.choices = answers);
    }

    /** The same question with another sentence where the answer is missing, by its key below {@code deed.wrong.}. */
    public Field<T> ifMissing(String key) {
        return missing(BELOW_DEEDS + key);
    }

    /** The same question with another sentence where the answer is missing, by its key. */
    public Field<T> missing(String key) {
        return but(it -> it.ifMissing = key);
    }

    /** The same question with words of its own, the same on every page that asks it: key of the label; its hint is below it. */
    public Field<T> labelled(String key) {
        return but(it -> it.label = key);
    }

    /** The same question, which a browser may fill in. */
    public Field<T> autocomplete(String what) {
        return but(it -> it.look = it.look.autocomplete(what));
    }

    /**
     * The same question, whose answer a rule judges whatever else is wrong on the page: all that is to be changed is told in one round.
     *
     * @param rule throws what is against the answer
     */
    public Field<T> judgedBy(Consumer<T> rule) {
        return judgedBy((said, answer) -> rule.accept(answer));
    }

    /** The same question, whose answer a rule judges together with the others. */
    public Field<T> judgedBy(BiConsumer<Said, T> rule) {
        return but(it -> it.rule = rule);
    }

    /** The same question, answered with digits. */
    public Field<T> digits() {
        return but(it -> it.look = it.look.digits());
    }

    /** The same question, in whose answer no words are to be checked. */
    public Field<T> noWords() {
        return but(it -> it.look = it.look.noWords());
    }

    /** The same question with room for so many lines. */
    public Field<T> rows(int number) {
        return but(it -> it.look = it.look.rows(number));
    }

    /** The same question with its answers below each other. */
    public Field<T> oneColumn() {
        return but(it -> it.look = it.look.oneColumn());
    }

    /** Of its input, and of its answer. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** Where its words stand, if it has words of its own. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    public Look look() {
        return look;
    }

    public List<Choice> choices(Asking it) {
        return choices.apply(it);
    }

    /** Whether the page says that it may stay open. */
    public boolean isSaidToBeOptional() {
        return saidToBeOptional;
    }

    /** Whether it is asked at all after what was said so far. */
    public boolean isAsked(Said said) {
        return when.test(said);
    }

    /** Reads the answer into what was said so far. */
    public void read(@Nullable Object typed, Said said, Wrong wrong) {
        read(typed, said, needed, wrong);
    }

    /** Reads the answer into what was said so far; only what is indispensable is missed. */
    public void readOpen(@Nullable Object typed, Said said, Wrong wrong) {
        read(typed, said, it -> indispensable && needed.test(it), wrong);
    }

    /** @throws de.foerdertopf.shared.BusinessRuleViolation what its rule has against the answer, if there is one */
    public void judge(Said said) {
        if (when.test(said)) {
            said.find(this).ifPresent(answer -> rule.accept(said, answer));
        }
    }

    private void read(@Nullable Object typed, Said said, Predicate<Said> missed, Wrong wrong) {
        if (!when.test(said)) {
            return;
        }
        var spoken = new boolean[1];
        var answer = typed == null
                ? null
                : reader.read(typed, (key, arguments) -> {
                    spoken[0] = true;
                    wrong.says(key, arguments);
                });
        if (answer != null) {
            said.put(this, answer);
        } else if (!spoken[0] && missed.test(said)) {
            wrong.says(ifMissing);
        }
    }
}
