package de.foerdertopf.web.desk;

import de.foerdertopf.identity.Role;
import de.foerdertopf.web.desk.DeedPages.Draft;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.workflow.CaseTask;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person does in a case: where, who may, what is asked, what stands beside it, and the use case that it calls. Each is
 * a bean of its stage; {@link DeedRoutes} gives it its page, and the case page its button.
 */
public final class Deed {

    private final String path;
    private final String key;
    private final Set<Role> who;
    private String action;
    private Function<CaseAtHand, String> wording;
    private Function<CaseAtHand, List<Field<?>>> fields = it -> List.of();
    private final Set<CaseTask> tasks = EnumSet.noneOf(CaseTask.class);
    private BiConsumer<CaseAtHand, DeedForm> beginning = (it, form) -> {};
    private BiConsumer<CaseAtHand, Draft> beside = (it, page) -> {};
    private @Nullable Predicate<CaseAtHand> standing;
    private @Nullable Predicate<DeskCase> open;
    private @Nullable Predicate<DeskCase> possible;
    private Predicate<DeskCase> doneElsewhere = opened -> false;
    private BiConsumer<Said, BiConsumer<Field<?>, String>> together = (said, wrong) -> {};
    private @Nullable BiFunction<CaseAtHand, Said, byte[]> letter;
    private Predicate<CaseAtHand> unwritten = it -> false;
    private boolean counted;
    private boolean withScans;
    private BiFunction<CaseAtHand, Said, Done> act = (it, said) -> {
        throw new IllegalStateException("The deed at " + it.key() + " does nothing");
    };

    private Deed(String path, String key, Role... who) {
        this.path = path;
        this.key = key;
        this.action = key;
        this.wording = it -> key;
        this.who = Set.of(who);
    }

    /**
     * Begins a deed.
     *
     * @param path below the case's address
     * @param key of its words: {@code deed.} + key for its page, {@code action.} + key for its button
     * @param who may do it; to all others its page does not exist
     */
    public static Deed at(String path, String key, Role... who) {
        return new Deed(path, key, who);
    }

    /** Its button is called by another key below {@code action.} than its page. */
    public Deed offeredAs(String action) {
        this.action = action;
        return this;
    }

    /** Its page speaks in other words, by their key below {@code deed.}, where that depends on what lies open. */
    public Deed wordedAs(Function<CaseAtHand, String> wording) {
        this.wording = wording;
        return this;
    }

    /** What it asks, in this order. */
    public Deed asks(Field<?>... questions) {
        var all = List.of(questions);
        return asksOf(it -> all);
    }

    /** What it asks, where that depends on the case. */
    public Deed asksOf(Function<CaseAtHand, List<Field<?>>> questions) {
        this.fields = questions;
        return this;
    }

    /** What only several answers together say: a field and what is wrong there, by its key below {@code deed.wrong.}. */
    public Deed checks(BiConsumer<Said, BiConsumer<Field<?>, String>> together) {
        this.together = together;
        return this;
    }

    /** The letter as it would be sent can be looked at first; nothing is kept of it. */
    public Deed previews(BiFunction<CaseAtHand, Said, byte[]> letter) {
        this.letter = letter;
        return this;
    }

    /** Where this holds, nothing is written, and there is no letter to look at. */
    public Deed withoutPreviewWhere(Predicate<CaseAtHand> unwritten) {
        this.unwritten = unwritten;
        return this;
    }

    /** What stands in the form at first. */
    public Deed beginsWith(BiConsumer<CaseAtHand, DeedForm> beginning) {
        this.beginning = beginning;
        return this;
    }

    /** What the person should have before her eyes: facts, a lead of its own, a preview. */
    public Deed shows(BiConsumer<CaseAtHand, Draft> beside) {
        this.beside = beside;
        return this;
    }

    /** Where this does not hold, it is done or not wanted any more: whoever opens its page reads that. */
    public Deed isToDoWhere(Predicate<CaseAtHand> standing) {
        this.standing = standing;
        return this;
    }

    /** Beside its tasks, and while it is offered, its page opens while this holds: a section of the case leads there. */
    public Deed opensWhile(Predicate<DeskCase> open) {
        this.open = open;
        return this;
    }

    /** The case page offers it while one of these tasks waits. */
    public Deed onTask(CaseTask... waiting) {
        tasks.addAll(List.of(waiting));
        return this;
    }

    /** Where this holds, its task is settled by another deed. */
    public Deed unless(Predicate<DeskCase> doneElsewhere) {
        this.doneElsewhere = doneElsewhere;
        return this;
    }

    /** The case page offers it, beside the tasks, while this holds. */
    public Deed offeredWhile(Predicate<DeskCase> possible) {
        this.possible = possible;
        return this;
    }

    /** The same form is never done twice, whatever is changed in it between. */
    public Deed countsOnce() {
        counted = true;
        return this;
    }

    /** Scans of the paper can come along. */
    public Deed takesScans() {
        withScans = true;
        return countsOnce();
    }

    /** What it does, and what to say then. */
    public Deed does(BiFunction<CaseAtHand, Said, Done> act) {
        this.act = act;
        return this;
    }

    /** Of its words. */
    public String key() {
        return key;
    }

    /** Of its button: names it among all deeds. */
    public String action() {
        return action;
    }

    /** Of its page, below the case; may name things in braces. */
    public String path() {
        return path;
    }

    /** Who may do it. */
    public Set<Role> who() {
        return who;
    }

    /** The tasks of the process that it settles. */
    public Set<CaseTask> tasks() {
        return Set.copyOf(tasks);
    }

    /** Whether the person who has the case before her may do it at all. */
    public boolean isFor(DeskCase opened) {
        return opened.is(who.toArray(Role[]::new));
    }

    /** Whether the case page offers it to her while that task waits. */
    public boolean isFor(CaseTask task, DeskCase opened) {
        return tasks.contains(task) && isFor(opened) && !doneElsewhere.test(opened);
    }

    /** Whether the case page offers it to her now, apart from tasks. */
    public boolean isPossible(DeskCase opened) {
        return isFor(opened) && possible != null && possible.test(opened);
    }

    CaseAtHand worded(CaseAtHand it) {
        return it.worded(wording.apply(it));
    }

    List<Field<?>> fields(CaseAtHand it) {
        return fields.apply(it);
    }

    void check(Said said, BiConsumer<Field<?>, String> wrong) {
        together.accept(said, wrong);
    }

    boolean isPreviewed() {
        return letter != null;
    }

    boolean isPreviewed(CaseAtHand it) {
        return isPreviewed() && !unwritten.test(it);
    }

    byte[] preview(CaseAtHand it, Said said) {
        return Objects.requireNonNull(letter).apply(it, said);
    }

    boolean isCountedOnce() {
        return counted;
    }

    boolean isWithScans() {
        return withScans;
    }

    /** Whether it is known when there is something to do; its page would open in every case for ever otherwise. */
    public boolean saysWhenItIsToDo() {
        return standing != null || isOffered();
    }

    private boolean isOffered() {
        return !tasks.isEmpty() || possible != null || open != null;
    }

    /** Whether it can be done to what lies open; the use case says the rest. */
    boolean isToDo(CaseAtHand it) {
        return standing == null || standing.test(it);
    }

    /** Whether something leads to its page: a task that waits, or what is possible now. */
    boolean isOpen(CaseAtHand it, Set<CaseTask> waiting) {
        return isToDo(it)
                && (!isOffered()
                        || tasks.stream().anyMatch(waiting::contains)
                        || (possible != null && possible.test(it.opened()))
                        || (open != null && open.test(it.opened())));
    }

    void begin(CaseAtHand it, DeedForm form) {
        beginning.accept(it, form);
    }

    void show(CaseAtHand it, Draft page) {
        beside.accept(it, page);
    }

    Done act(CaseAtHand it, Said said) {
        return act.apply(it, said);
    }
}
