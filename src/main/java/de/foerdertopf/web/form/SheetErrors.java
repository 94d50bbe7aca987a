package de.foerdertopf.web.form;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.AbstractBindingResult;

/** What is wrong on a sheet, each at its input. */
public final class SheetErrors extends AbstractBindingResult {

    private static final long serialVersionUID = 1L;

    private final transient Sheet sheet;
    private final boolean atDesk;

    /** What is wrong on a sheet that a group fills in. */
    public SheetErrors(Sheet sheet) {
        this(sheet, false);
    }

    private SheetErrors(Sheet sheet, boolean atDesk) {
        super("form");
        this.sheet = sheet;
        this.atDesk = atDesk;
    }

    /** What is wrong on a sheet that staff fill in: said in the words for the desk where there are some, below {@code .desk}. */
    public static SheetErrors atDesk(Sheet sheet) {
        return new SheetErrors(sheet, true);
    }

    @Override
    public String[] resolveMessageCodes(String code, @Nullable String field) {
        var codes = super.resolveMessageCodes(code, field);
        return atDesk
                ? Stream.concat(Stream.of(code + ".desk"), Arrays.stream(codes)).toArray(String[]::new)
                : codes;
    }

    @Override
    public Sheet getTarget() {
        return sheet;
    }

    @Override
    protected Object getActualFieldValue(String field) {
        return sheet.typed(field);
    }

    @Override
    public Class<?> getFieldType(@Nullable String field) {
        return String.class;
    }

    /** Says at an input what is wrong, by the sentence's key. */
    public void says(String field, String key, Object... arguments) {
        rejectValue(field, key, arguments, null);
    }
}
