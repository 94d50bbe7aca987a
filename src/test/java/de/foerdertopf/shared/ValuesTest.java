package de.foerdertopf.shared;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.shared.AuditedEvent.Change;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values that everything is made of are right from birth, or are not born. */
class ValuesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 6);

    @Test
    void aPeriodEndsOnItsFirstDayOrLaterAndHoldsBothEnds() {
        var oneDay = new DateRange(DAY, DAY);

        assertThat(oneDay.contains(DAY)).isTrue();
        assertThat(oneDay.contains(DAY.minusDays(1))).isFalse();
        assertThat(oneDay.contains(DAY.plusDays(1))).isFalse();
        assertThatThrownBy(() -> new DateRange(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SFHB-2025-0203", "FFM-2025-000001", "A1-2025-0001", "ABCDEFGHIJKL-2025-123456"})
    void takesCaseNumbers(String value) {
        assertThat(new CaseNumber(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SFHB-2025-203",
                "sfhb-2025-0203",
                "SFHB-25-0203",
                "1A-2025-0001",
                "SFHB-2025-0203\n",
                "S-2025-1"
            })
    void refusesWhatIsNoCaseNumber(String value) {
        assertThatThrownBy(() -> new CaseNumber(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsCasesPerFundAndYear() {
        var first = CaseNumber.of("SFHB", new FiscalYear(2025), 7);

        assertThat(first).isEqualTo(new CaseNumber("SFHB-2025-0007"));
        assertThat(first).isLessThan(CaseNumber.of("SFHB", new FiscalYear(2025), 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B", "Bremen", "-fonds", "fonds_1", "a"})
    void refusesWhatIsNoFundCode(String value) {
        assertThatThrownBy(() -> new FundCode(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sortsFundsByTheirCode() {
        assertThat(new FundCode("a1")).isLessThan(new FundCode("b1")).hasToString("a1");
    }

    @Test
    void aFiscalYearIsACalendarYearOfThisMillennium() {
        assertThatThrownBy(() -> new FiscalYear(1999)).hasMessageContaining("1999");
        assertThatThrownBy(() -> new FiscalYear(3000)).hasMessageContaining("3000");
        assertThat(new FiscalYear(2000)).isLessThan(new FiscalYear(2999));
        var year = FiscalYear.of(LocalDate.of(2025, 12, 31));
        assertThat(year).hasToString("2025");
        assertThat(year.contains(LocalDate.of(2025, 1, 1))).isTrue();
        assertThat(year.contains(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(year.isNear(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(year.isNear(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(year.isNear(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(year.isNear(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void aShareLiesBetweenNothingAndAll() {
        assertThat(new Share(0)).isEqualTo(Share.NONE);
        assertThat(Share.percent(new BigDecimal("100"))).isEqualTo(new Share(10_000));
        assertThat(Share.percent(new BigDecimal("12.55"))).isEqualTo(new Share(1255));
        assertThatThrownBy(() -> new Share(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(10_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Share.percent(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anAnswerIsDueTomorrowAtTheEarliestAndWithinAYear() {
        refuses("request.due-in-past", () -> ReplyDay.require(DAY, DAY));
        assertThatCode(() -> ReplyDay.require(DAY.plusDays(1), DAY)).doesNotThrowAnyException();
        assertThatCode(() -> ReplyDay.require(DAY.plusYears(1), DAY)).doesNotThrowAnyException();
        refuses("request.due-too-far", () -> ReplyDay.require(DAY.plusYears(1).plusDays(1), DAY));
    }

    @Test
    void daysStandAsPeopleReadThem() {
        assertThat(GermanDates.inWords(DAY)).isEqualTo("6.\u00a0September 2025");
        assertThat(GermanDates.withWeekday(DAY)).isEqualTo("Samstag, 6.\u00a0September 2025");
        assertThat(GermanDates.numeric(DAY)).isEqualTo("06.09.2025");
    }

    @Test
    void aDayBeginsAtMidnightInGermany() {
        var late = Instant.parse("2025-09-05T22:00:00Z");

        assertThat(HouseTime.dayOf(late)).isEqualTo(DAY);
        assertThat(HouseTime.dayOf(late.minusSeconds(1))).isEqualTo(DAY.minusDays(1));
        assertThat(HouseTime.today(Clock.fixed(late, HouseTime.ZONE))).isEqualTo(DAY);
        assertThat(HouseTime.startOf(DAY)).isEqualTo(late);
        assertThat(HouseTime.at(DAY, LocalTime.of(12, 30))).isEqualTo(Instant.parse("2025-09-06T10:30:00Z"));
    }

    @Test
    void whoActsIsStaffApplicantSponsorOrTheHouse() {
        assertThat(Actor.staff("a")).isEqualTo(new Actor("a", Actor.Kind.STAFF));
        assertThat(Actor.applicant("a").kind()).isEqualTo(Actor.Kind.APPLICANT);
        assertThat(Actor.sponsor("a").kind()).isEqualTo(Actor.Kind.SPONSOR);
        assertThat(Actor.staff("a").isStaff()).isTrue();
        assertThat(Actor.SYSTEM.isStaff()).isFalse();
        assertThat(Actor.SYSTEM.isSystem()).isTrue();
        assertThat(Actor.applicant("a").isSystem()).isFalse();
    }

    @Test
    void aRefusalNamesItsRuleAndItsValues() {
        var refused = new BusinessRuleViolation("budget.exhausted", Money.ofEuros(3));

        assertThat(refused.code()).isEqualTo("budget.exhausted");
        assertThat(refused.arguments()).containsExactly(Money.ofEuros(3));
        assertThat(refused).hasMessage("budget.exhausted [3.00]");
        assertThat(new BusinessRuleViolation("reason.missing")).hasMessage("reason.missing");
        assertThat(new StaleCaseException(new CaseNumber("SFHB-2025-0001"), "sign").code())
                .isEqualTo("case.moved-on");
    }

    @Test
    void whatChangedIsSaidBeforeAndAfterAndWhetherItNamesAPerson() {
        assertThat(Change.of("amount", 1, 2)).isEqualTo(new Change("amount", "1", "2", false));
        assertThat(Change.of("amount", 2)).isEqualTo(new Change("amount", "", "2", false));
        assertThat(Change.personal("name", "Ada", "Eva")).isEqualTo(new Change("name", "Ada", "Eva", true));
    }

    @Test
    void anEventOfACaseIsAboutIt() {
        record Happened(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}
        var event = new Happened(new CaseNumber("SFHB-2025-0001"), Instant.EPOCH, Actor.SYSTEM);

        assertThat(event.subject()).isEqualTo("case:SFHB-2025-0001");
        assertThat(event.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a\u0308 | ä", "a\u202eb | ab", "a\u200bb | ab", "a\u0007b | ab", "\ufeffab | ab"})
    void textsLoseWhatNobodySees(String typed, String clean) {
        assertThat(Texts.clean(typed)).isEqualTo(clean);
    }

    @Test
    void linesStayInTextsAndNotInNames() {
        assertThat(Texts.clean(" eins\r\nzwei\rdrei ")).isEqualTo("eins\nzwei\ndrei");
        assertThat(Texts.cleanLine("eins\r\nzwei\u2028drei\t vier ")).isEqualTo("eins zwei drei vier");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1 | '=1+1",
                "+49 621 | '+49 621",
                "-3 | '-3",
                "@SUM(A1) | '@SUM(A1)",
                "\uff1d1 | '\uff1d1",
                "Verein =1 | Verein =1",
                "~\t=1~ | '=1",
                "~\u200b=1~ | '=1",
                "~~ | ~~"
            })
    void aSpreadsheetNeverRunsWhatSomebodyTyped(@Nullable String typed, @Nullable String cell) {
        assertThat(SpreadsheetText.harmless(typed == null ? "" : typed)).isEqualTo(cell == null ? "" : cell);
    }

    @Test
    void namesThePlaceOfWhatAFileLeftOut() {
        record Inner(@Nullable String maybe, String needed) {

            @SuppressWarnings("NullAway") // what a file leaves out arrives so
            static Inner leftOut() {
                return new Inner(null, null);
            }
        }
        record Outer(Inner one, List<Inner> many, Map<String, String> other) {}
        var whole = new Inner(null, "da");

        assertThat(MissingValues.firstIn(new Outer(whole, List.of(whole), Map.of())))
                .isEmpty();
        assertThat(MissingValues.firstIn(new Outer(Inner.leftOut(), List.of(), Map.of())))
                .contains("one.needed");
        assertThat(MissingValues.firstIn(new Outer(whole, List.of(whole, Inner.leftOut()), Map.of())))
                .contains("many[1].needed");
        assertThat(MissingValues.firstIn(new Inner[] {whole, Inner.leftOut()})).contains("[1].needed");
        assertThat(MissingValues.firstIn("text")).isEmpty();
    }

    @Test
    void theHouseWritesItsValuesAsTextAndReadsThemBack() {
        record All(Money sum, FundCode fund, CaseNumber number, Iban iban, FiscalYear year) {}
        var all = new All(
                Money.ofCents(1250),
                new FundCode("bremen-stadtteilfonds"),
                new CaseNumber("SFHB-2025-0001"),
                new Iban("DE49 9005 0050 7000 7000 12"),
                new FiscalYear(2025));

        var json = HouseJson.MAPPER.writeValueAsString(all);

        assertThat(json)
                .contains("\"12.50\"", "\"bremen-stadtteilfonds\"", "\"SFHB-2025-0001\"", "\"2025\"", "7000 12");
        assertThat(HouseJson.MAPPER.readValue(json, All.class)).isEqualTo(all);
    }

    @Test
    void theDatabaseKeepsThemAndGivesThemBack() {
        assertThat(new MoneyConverter().convertToDatabaseColumn(Money.ofCents(1250)))
                .isEqualTo(1250L);
        assertThat(new MoneyConverter().convertToEntityAttribute(1250L)).isEqualTo(Money.ofCents(1250));
        assertThat(new CaseNumberConverter().convertToDatabaseColumn(new CaseNumber("SFHB-2025-0001")))
                .isEqualTo("SFHB-2025-0001");
        assertThat(new CaseNumberConverter().convertToEntityAttribute("SFHB-2025-0001"))
                .isEqualTo(new CaseNumber("SFHB-2025-0001"));
        assertThat(new FundCodeConverter().convertToDatabaseColumn(new FundCode("ab")))
                .isEqualTo("ab");
        assertThat(new FundCodeConverter().convertToEntityAttribute("ab")).isEqualTo(new FundCode("ab"));
        assertThat(new FiscalYearConverter().convertToDatabaseColumn(new FiscalYear(2025)))
                .isEqualTo(2025);
        assertThat(new FiscalYearConverter().convertToEntityAttribute(2025)).isEqualTo(new FiscalYear(2025));
        assertThat(new IbanConverter().convertToDatabaseColumn(new Iban("DE49")))
                .isEqualTo("DE49");
        assertThat(new IbanConverter().convertToEntityAttribute("DE49")).isEqualTo(new Iban("DE49"));
        assertThat(new MoneyConverter().convertToDatabaseColumn(null)).isNull();
        assertThat(new MoneyConverter().convertToEntityAttribute(null)).isNull();
        assertThat(new CaseNumberConverter().convertToDatabaseColumn(null)).isNull();
        assertThat(new CaseNumberConverter().convertToEntityAttribute(null)).isNull();
        assertThat(new FundCodeConverter().convertToDatabaseColumn(null)).isNull();
        assertThat(new FundCodeConverter().convertToEntityAttribute(null)).isNull();
        assertThat(new FiscalYearConverter().convertToDatabaseColumn(null)).isNull();
        assertThat(new FiscalYearConverter().convertToEntityAttribute(null)).isNull();
        assertThat(new IbanConverter().convertToDatabaseColumn(null)).isNull();
        assertThat(new IbanConverter().convertToEntityAttribute(null)).isNull();
    }
}
