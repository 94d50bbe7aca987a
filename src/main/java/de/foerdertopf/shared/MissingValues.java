package de.foerdertopf.shared;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds values that a file left out although the record that it was read into needs them. */
public final class MissingValues {

    private MissingValues() {}

    /** The path of the first missing value, such as {@code rules.amounts.maximum}. */
    public static Optional<String> firstIn(Object value) {
        return firstIn("", value);
    }

    private static Optional<String> firstIn(String path, @Nullable Object value) {
        if (value instanceof Object[] many) {
            return firstIn(path, List.of(many));
        }
        if (value instanceof List<?> many) {
            for (var i = 0; i < many.size(); i++) {
                var found = firstIn(path + "[" + i + "]", many.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        if (value == null
                || !value.getClass().isRecord()
                || !value.getClass().getName().startsWith("de.foerdertopf")) {
            return Optional.empty();
        }
        for (var component : value.getClass().getRecordComponents()) {
            var inside = path.isEmpty() ? component.getName() : path + "." + component.getName();
            var part = partOf(value, component);
            if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                return Optional.of(inside);
            }
            var found = firstIn(inside, part);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object partOf(Object value, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
