package de.foerdertopf.document;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a placeholder may reach, when a template is inspected and when it is filled: the members of the letter's own records, and nothing
 * of any other object that lies behind them, however the placeholder is spelled.
 */
final class TemplateReach extends DefaultCollector {

    private static final String OWN = "de.foerdertopf.";
    private static final String ENTRIES = "entrySet";

    /** What every object and every record can do is nothing that a letter says. */
    private static final Set<String> OF_EVERY_OBJECT = Stream.of(Object.class, Record.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** The member of the letter's own data that is called so; null where there is none. */
    static @Nullable Method member(Class<?> shape, String name) {
        if (name.isEmpty()) {
            return null;
        }
        var capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (var candidate : List.of(name, "is" + capital, "get" + capital)) {
            for (Class<?> owner = shape; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
                for (var declared : owner.getDeclaredMethods()) {
                    if (declared.getName().equals(candidate) && isOpen(declared)) {
                        return declared;
                    }
                }
            }
        }
        return null;
    }

    /** Whether a template may name this method. */
    static boolean isOpen(Method method) {
        return isOwn(method.getDeclaringClass())
                && method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && !OF_EVERY_OBJECT.contains(method.getName());
    }

    private static boolean isOwn(Class<?> type) {
        return (type.isRecord() || Enum.class.isAssignableFrom(type))
                && type.getPackageName().startsWith(OWN);
    }

    /** As {@link #member}, for the data as they are; of values by name only these, and nothing of the table that holds them. */
    @Override
    public Mustache.@Nullable VariableFetcher createFetcher(Object data, String name) {
        if (data instanceof Map<?, ?>) {
            return name.equals(ENTRIES) ? null : MAP_FETCHER;
        }
        var method = member(data.getClass(), name);
        if (method == null) {
            return null;
        }
        method.setAccessible(true);
        return (from, ignored) -> method.invoke(from);
    }
}
