package de.foerdertopf.web.layout;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.AbstractNestablePropertyAccessor;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.core.ResolvableType;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Puts what people type straight into the public fields of a form, and nowhere else. The names that may be sent follow from the
 * form's class: its fields, those of its parts ({@code on.day}) and of its rows ({@code costs[2].amount}); any other name is passed
 * over. Without that, {@code amount.value} would reach for the inside of a text. What has no public fields is filled as ever.
 */
public final class FormBinder extends ExtendedServletRequestDataBinder {

    private static final String HOUSE = "de.foerdertopf.web.";

    /** Also where there is no list: then the whole request is refused, as one that no form of ours sends. */
    private static final String INDEX = "\\[[^\\[\\]]*\\]";

    /** A line that no page of ours names: each is a number, or left to the order. */
    private static final Pattern NO_LINE = Pattern.compile("\\[(?!\\d{0,9}])[^\\[\\]]*]");

    /** What may be sent for a class; nothing is said of one that is no form. */
    private static final ClassValue<Optional<Pattern>> NAMES = new ClassValue<>() {
        @Override
        protected Optional<Pattern> computeValue(Class<?> type) {
            return isForm(type) ? Optional.of(Pattern.compile(namesOf(type))) : Optional.empty();
        }
    };

    public FormBinder(@Nullable Object target, String name) {
        super(target, name);
    }

    @Override
    protected AbstractPropertyBindingResult createBeanPropertyBindingResult() {
        if (names().isEmpty()) {
            return super.createBeanPropertyBindingResult();
        }
        var result = createDirectFieldBindingResult();
        // the framework bounds lists that grow by setters, and forgets those that grow as fields
        ((AbstractNestablePropertyAccessor) result.getPropertyAccessor())
                .setAutoGrowCollectionLimit(getAutoGrowCollectionLimit());
        return result;
    }

    /** A line before the first, or one that is no number, is one that no form of ours has: the framework would break on it. */
    @Override
    protected void doBind(MutablePropertyValues values) {
        for (var value : values.getPropertyValueList()) {
            if (isNoLine(value.getName())) {
                throw new InvalidPropertyException(
                        Objects.requireNonNull(getTarget()).getClass(), value.getName(), "No line of a list");
            }
        }
        super.doBind(values);
    }

    private boolean isNoLine(String name) {
        var bracket = name.indexOf('[');
        return bracket >= 0
                && (name.contains("[-")
                        || (isList(name.substring(0, bracket))
                                && NO_LINE.matcher(name.substring(bracket)).lookingAt()));
    }

    private boolean isList(String name) {
        return fieldsOf(Objects.requireNonNull(getTarget()).getClass()).stream()
                .anyMatch(field -> field.getName().equals(name) && Collection.class.isAssignableFrom(field.getType()));
    }

    @Override
    protected boolean isAllowed(String name) {
        return names().map(names -> names.matcher(name).matches()).orElseGet(() -> super.isAllowed(name));
    }

    private Optional<Pattern> names() {
        var target = getTarget();
        return target == null ? Optional.empty() : NAMES.get(target.getClass());
    }

    private static String namesOf(Class<?> form) {
        return fieldsOf(form).stream().map(FormBinder::namesOf).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String namesOf(Field field) {
        var row = ResolvableType.forField(field).asCollection().getGeneric().resolve(Object.class);
        var inRow = isForm(row) ? "(?:\\." + namesOf(row) + ")?" : "";
        var inPart = isForm(field.getType()) ? "|\\." + namesOf(field.getType()) : "";
        return field.getName() + "(?:" + INDEX + inRow + inPart + ")?";
    }

    private static boolean isForm(Class<?> type) {
        return type.getName().startsWith(HOUSE) && !fieldsOf(type).isEmpty();
    }

    private static List<Field> fieldsOf(Class<?> form) {
        return Arrays.stream(form.getFields())
                .filter(field -> (field.getModifiers() & (Modifier.STATIC | Modifier.FINAL)) == 0)
                .toList();
    }
}
