package de.foerdertopf.document;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name in a template stands for, before there is a letter: a value of the letter's data by its type.
 *
 * @param path from the letter's data to it; a list's first entry is called {@code 0}
 * @param owner the kind of data that has it; null for the letter itself
 * @param name by which its owner calls it
 * @param type null where the name was unknown already, so that it is told once
 */
public record TemplateValue(
        String path,
        @Nullable Class<?> owner,
        String name,
        @Nullable Type type) {

    static final TemplateValue ANYTHING = new TemplateValue("", null, "", null);
    private static final String FIRST = "0";

    /** All data of a letter. */
    public static TemplateValue letter(Class<?> model) {
        return of(model);
    }

    static TemplateValue of(Class<?> type) {
        return new TemplateValue("", null, "", type);
    }

    /** Whether a section only asks it and does not step into it. */
    public boolean isAnswer() {
        return type == boolean.class || type == Boolean.class;
    }

    /** Whether a section prints it once for each of its entries. */
    public boolean isList() {
        return type instanceof ParameterizedType list
                && Collection.class.isAssignableFrom((Class<?>) list.getRawType());
    }

    /** Whether it is several values under one name. */
    public boolean isGroup() {
        var shape = shape();
        return shape != null && shape.isRecord() && shape.getPackageName().endsWith(".notice.letters");
    }

    /** Whether it can stand in a sentence. */
    public boolean isPrintable() {
        var shape = shape();
        if (shape == null || shape == Object.class) {
            return true;
        }
        return !isAnswer() && !isGroup() && !Collection.class.isAssignableFrom(shape);
    }

    /** What a section over it steps into: a list's entry, else itself. */
    public TemplateValue element() {
        return type instanceof ParameterizedType list && isList()
                ? new TemplateValue(path + "." + FIRST, owner, name, list.getActualTypeArguments()[0])
                : this;
    }

    /** What it calls by this name; null if it knows none. */
    @Nullable
    public TemplateValue member(String wanted) {
        var shape = shape();
        if (shape == null) {
            return ANYTHING;
        }
        var method = TemplateReach.member(shape, wanted);
        return method == null ? null : member(wanted, method);
    }

    /** All that a group of values has, its data first, then what it tells about them. */
    public List<TemplateValue> members() {
        var shape = shape();
        if (shape == null || !isGroup()) {
            return List.of();
        }
        var members = new ArrayList<TemplateValue>();
        Arrays.stream(shape.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .forEach(accessor -> members.add(member(accessor.getName(), accessor)));
        Arrays.stream(shape.getDeclaredMethods())
                .filter(TemplateReach::isOpen)
                .map(method -> member(nameOf(method), method))
                .filter(told -> members.stream().noneMatch(has -> has.name().equals(told.name())))
                .sorted(Comparator.comparing(TemplateValue::name))
                .forEach(members::add);
        return members;
    }

    /** The words with which the letter prints it; null where the letter has none. */
    @Nullable
    public String in(Object letter) {
        Object value = letter;
        for (var step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            if (value == null) {
                return null;
            }
            value = step.equals(FIRST) ? first(value) : read(value, step);
        }
        return value == null ? null : GermanWords.format(value);
    }

    private TemplateValue member(String as, Method method) {
        return new TemplateValue(
                path.isEmpty() ? as : path + "." + as, method.getDeclaringClass(), as, method.getGenericReturnType());
    }

    private static @Nullable Object first(Object list) {
        var entries = ((Collection<?>) list).iterator();
        return entries.hasNext() ? entries.next() : null;
    }

    private static @Nullable Object read(Object from, String name) {
        var method = TemplateReach.member(from.getClass(), name);
        if (method == null) {
            throw new IllegalStateException("No " + name + " in " + from.getClass());
        }
        try {
            method.setAccessible(true);
            return method.invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + name + " of " + from.getClass(), e);
        }
    }

    private static String nameOf(Method method) {
        var name = method.getName();
        return name.startsWith("is") && name.length() > 2 && Character.isUpperCase(name.charAt(2))
                ? Character.toLowerCase(name.charAt(2)) + name.substring(3)
                : name;
    }

    private @Nullable Class<?> shape() {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> plain ? plain : null;
    }
}
