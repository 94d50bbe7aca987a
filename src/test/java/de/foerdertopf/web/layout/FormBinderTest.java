package de.foerdertopf.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.foerdertopf.web.desk.WithScans;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.core.ResolvableType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;

class FormBinderTest {

    @Test
    void whatIsTypedStandsInTheFieldsOfTheFormItsPartsAndItsRows() {
        var form = new PlanForm();

        var errors = bind(
                form,
                "title",
                "Sommerfest",
                "minors",
                "on",
                "from.day",
                "3",
                "costs[0].amount",
                "12",
                "sources[1].kind",
                "OWN",
                "formId",
                "7");

        assertThat(errors.hasErrors()).isFalse();
        assertThat(form.title).isEqualTo("Sommerfest");
        assertThat(form.minors).isTrue();
        assertThat(form.from.day).isEqualTo("3");
        assertThat(form.costs).extracting(row -> row.amount).containsExactly("12");
        assertThat(form.sources).extracting(row -> row.kind).containsExactly("", "OWN");
        assertThat(form.formId).isEqualTo("7");
    }

    @Test
    void rowsThatWereLeftOutAreEmpty() {
        var form = new PlanForm();

        bind(form, "costs[3].amount", "12");

        assertThat(form.costs).extracting(row -> row.amount).containsExactly("", "", "", "12");
    }

    @Test
    void aCheckboxThatIsNotTickedIsNotTicked() {
        var form = new PlanForm();
        form.minors = true;

        bind(form, "_minors", "on");

        assertThat(form.minors).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount.value",
                "title.value",
                "title.hash",
                "title.value[0]",
                "title.value.length",
                "title.bytes",
                "costs.size",
                "costs.elementData",
                "costs.elementData[0].amount",
                "costs[0].amount.value",
                "costs[0].amount.value[0]",
                "costs[0].amount.bytes",
                "costs[0].amount.value[0].amount",
                "costs[0][0].amount",
                "costs[0[.amount.value[1].amount",
                "costs[].x.amount",
                "on.day.value",
                "from.day.value",
                "from.day.value[0]",
                "from.class",
                "class.module",
                "class.classLoader.defaultAssertionStatus",
                "EMPTY_ROWS",
                "files[0].bytes",
                "files.size",
                "title."
            })
    void aNameThatReachesIntoAFieldReachesNothing(String name) {
        for (var sent : List.of(name, "_" + name, "!" + name, name + "[]")) {
            var form = new PlanForm();

            var errors = bind(form, sent, "5");

            assertThat(errors.hasErrors()).as(sent).isFalse();
            assertThat(form).as(sent).usingRecursiveComparison().isEqualTo(new PlanForm());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amountRequested[0]",
                "from.day[999999]",
                "costs[999999].amount",
                "costs[-1].amount",
                "costs[x].amount",
                "costs[0.amount.value].amount"
            })
    void anIndexThatNoFormHasIsNoRequestOfOurs(String name) {
        assertThatExceptionOfType(InvalidPropertyException.class).isThrownBy(() -> bind(new PlanForm(), name, "5"));
    }

    @Test
    void aRowThatIsNoRowIsToldAsAnError() {
        var form = new PlanForm();

        assertThat(bind(form, "costs[999999]", "5").getFieldErrors())
                .extracting(FieldError::getField)
                .containsExactly("costs[999999]");
        assertThat(form.costs).isEmpty();
    }

    @Test
    void theSameHoldsForFilesAndHeaders() {
        var request = new MockMultipartHttpServletRequest();
        request.addFile(new MockMultipartFile("files", "scan.pdf", null, new byte[1]));
        request.addFile(new MockMultipartFile("title.value.x[]", "scan.pdf", null, new byte[1]));
        request.addFile(new MockMultipartFile("costs.elementData", "scan.pdf", null, new byte[1]));
        request.addHeader("_title.value.x", "1");
        request.addParameter("title", "Sommerfest");
        request.addParameter("title.value", "x");
        request.addParameter("_title.value.x", "x");
        var form = new PlanForm();
        var binder = new FormBinder(form, "form");

        binder.bind(request);

        assertThat(binder.getBindingResult().hasErrors()).isFalse();
        assertThat(form.title).isEqualTo("Sommerfest");
        assertThat(form.files).hasSize(1);
        assertThat(form.costs).isEmpty();
    }

    @Test
    void aFormThatOnlyItsOwnPackageKnowsIsMadeAndFilledToo() {
        var binder = new FormBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(HiddenForm.class));

        binder.construct(new NothingToConstructWith());
        binder.bind(new MutablePropertyValues(Map.of("amount", "12", "rows[1].kind", "OWN")));

        assertThat(binder.getTarget()).isInstanceOfSatisfying(HiddenForm.class, form -> {
            assertThat(form.amount).isEqualTo("12");
            assertThat(form.rows).extracting(row -> row.kind).containsExactly("", "OWN");
        });
        assertThatExceptionOfType(InvalidPropertyException.class)
                .isThrownBy(() -> binder.bind(new MutablePropertyValues(Map.of("rows[999999].kind", "OWN"))));
    }

    @Test
    void whatIsNoFormIsFilledAsEver() {
        var site = new Beaned();
        var binder = new FormBinder(site, "site");

        binder.bind(new MutablePropertyValues(Map.of("name", "x")));

        assertThat(site.name).isEqualTo("X");
    }

    private static BindingResult bind(PlanForm form, String... typed) {
        var binder = new FormBinder(form, "form");
        var values = new MutablePropertyValues();
        for (var i = 0; i < typed.length; i += 2) {
            values.add(typed[i], typed[i + 1]);
        }
        binder.bind(values);
        return binder.getBindingResult();
    }

    /** With parts, rows and files. */
    public static class PlanForm extends WithScans {

        static final int EMPTY_ROWS = 2;

        public String title = "";
        public String amountRequested = "";
        public boolean minors;
        public DateFields from = new DateFields();
        public List<Line> costs = new ArrayList<>();
        public List<Line> sources = new ArrayList<>();

        /** What, of which kind, how much. */
        public static class Line {

            public String kind = "";
            public String description = "";
            public String amount = "";
        }
    }

    /** As most forms are. */
    static class HiddenForm {

        public String amount = "";
        public List<Row> rows = new ArrayList<>();

        static class Row {

            public String kind = "";
        }
    }

    /** No form: it keeps its fields to itself. */
    static class Beaned {

        private String name = "";

        public void setName(String name) {
            this.name = name.toUpperCase(Locale.ROOT);
        }
    }

    /** Forms are made empty. */
    private static final class NothingToConstructWith implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            return null;
        }

        @Override
        public Set<String> getNames() {
            return Set.of();
        }
    }
}
