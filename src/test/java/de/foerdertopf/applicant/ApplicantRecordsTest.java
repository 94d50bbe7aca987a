package de.foerdertopf.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who applies, who stands in, and where the money goes. */
class ApplicantRecordsTest {

    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0001");
    private static final Iban IBAN = new Iban("DE49 9005 0050 7000 7000 12");
    private static final Instant AT = Instant.parse("2025-03-03T10:00:00Z");

    @Test
    void anAccountIsUncheckedUntilSomebodyConfirmsIt() {
        var account = new AccountRecord(CASE, "Nähstube", IBAN, "naehstube", AT, Actor.applicant("9a0b"));
        assertThat(account.view())
                .extracting(
                        PayeeAccount::holder,
                        PayeeAccount::iban,
                        PayeeAccount::holderDiffers,
                        PayeeAccount::checked,
                        PayeeAccount::isChanged)
                .containsExactly("Nähstube", IBAN, false, false, false);

        account.check(Actor.staff("officer"), "Rückruf", null, AT);

        assertThat(account.view().checked()).isTrue();
    }

    @Test
    void theHolderIsTheRecipientWhateverBlanksAndCapitalsSay() {
        var account = new AccountRecord(CASE, "NÄH STUBE e.V.", IBAN, "Nähstube e. V.", AT, Actor.applicant("9a0b"));

        assertThat(account.view().holderDiffers()).isFalse();
        assertThat(account.isFor("nähstube E.V.")).isTrue();
        assertThat(account.isFor("Nähstube")).isFalse();
        assertThat(account.toldAt()).isEqualTo(AT);
    }

    @Test
    void anAccountIsInForceUntilItIsTakenAway() {
        var account = new AccountRecord(CASE, "Nähstube", IBAN, "Nähstube", AT, Actor.applicant("9a0b"));
        assertThat(account.isInForce()).isTrue();

        account.withdraw(AT);

        assertThat(account.isInForce()).isFalse();
    }

    @Test
    void whoCanBePartyNeedsNobodyToStandIn() {
        var parties = EnumSet.of(
                LegalForm.EV, LegalForm.GGMBH, LegalForm.UNREGISTERED_ASSOCIATION, LegalForm.PART_OF_ORGANISATION);
        for (var form : LegalForm.values()) {
            assertThat(form.canBeParty()).as(form.name()).isEqualTo(parties.contains(form));
            assertThat(ApplicantType.INFORMAL_GROUP.needsResponsiblePerson(form))
                    .as(form.name())
                    .isEqualTo(!parties.contains(form));
            assertThat(ApplicantType.NATURAL_PERSON.needsResponsiblePerson(form))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTERED_ASSOCIATION, EV",
        "WELFARE_ASSOCIATION, EV",
        "MIGRANT_ORGANISATION, UNREGISTERED_ASSOCIATION",
        "RELIGIOUS_COMMUNITY, PART_OF_ORGANISATION",
        "NATURAL_PERSON, NATURAL_PERSON",
        "INFORMAL_GROUP, NONE",
        "SCHOOL_PARENTS_COUNCIL, NONE"
    })
    void aKindOfGroupHasItsUsualForm(ApplicantType type, LegalForm usual) {
        assertThat(type.usualLegalForm()).isEqualTo(usual);
    }

    @Test
    void whatPeopleTypeBecomesOneCleanLine() {
        assertThat(new Address(" Am Wall\n1", " 28195", "Bremen ").postcodeTown())
                .isEqualTo("28195 Bremen");
        assertThat(new Address(" Am Wall\n1", "28195", "Bremen").street()).isEqualTo("Am Wall 1");
        assertThat(new Contact(" Ada\tBeispiel", " a@example.org ", " 0421 1 ", null))
                .isEqualTo(new Contact("Ada Beispiel", "a@example.org", "0421 1", null));
        assertThat(new Contact("Ada", null, null, null).email()).isNull();
        assertThat(new FiscalSponsor(" Haus ", " Ida ", " i@example.org ", null))
                .isEqualTo(new FiscalSponsor("Haus", "Ida", "i@example.org", null));
        assertThat(new FiscalSponsor("Haus", "Ida", null, null).email()).isNull();
        assertThat(new ResponsiblePerson(" Ada ", " Kasse ", null))
                .isEqualTo(new ResponsiblePerson("Ada", "Kasse", null));
        assertThat(new ResponsiblePerson("Ada", null, null).role()).isNull();
        assertThat(new BankAccount(" Ada ", IBAN, " Kassenwart \n"))
                .isEqualTo(new BankAccount("Ada", IBAN, "Kassenwart"));
        assertThat(new BankAccount("Ada", IBAN, null).holderDiffersReason()).isNull();
    }

    @Test
    void aGroupIsCharitableOnlyWhereItIsKnown() {
        assertThat(group(true).isCharitable()).isTrue();
        assertThat(group(false).isCharitable()).isFalse();
        assertThat(group(null).isCharitable()).isFalse();
        assertThat(group(null).name()).isEqualTo("Näh stube");
        assertThat(group(null).website()).isEqualTo("naeh.example");
        assertThat(new Initiative("Nähstube", null, LegalForm.NONE, null, null, null, null).website())
                .isNull();
    }

    @Test
    void aFieldIsEmptyWhereNothingWasTyped() {
        var form = new SavedForm(
                UUID.randomUUID(),
                SavedForm.Kind.PROOF,
                "SFHB-2025-0001",
                Map.of("narrative", List.of("Schön.", "Zweimal."), "nothing", List.of()),
                AT,
                AT,
                1);

        assertThat(form.value("narrative")).isEqualTo("Schön.");
        assertThat(form.value("nothing")).isEmpty();
        assertThat(form.value("unknown")).isEmpty();
    }

    /** Whoever is the group and stands in for it spells her name once. */
    @Test
    void aSpellingOfTheContactPersonIsThatOfHerNameElsewhere() {
        var contact = new Contact("王小明", "Wang Xiaoming", null, null, null);
        var group = new Initiative("王 小明", null, LegalForm.NONE, null, null, null, null);

        assertThat(group.nameInFull()).isEqualTo("王 小明");
        assertThat(group.spelledLike(contact).nameInFull()).isEqualTo("王 小明 (Wang Xiaoming)");
        assertThat(group.spelledLike(contact).nameInLetters()).isEqualTo("Wang Xiaoming");
        assertThat(new ResponsiblePerson("王小明", null, null).spelledLike(contact).nameInLetters())
                .isEqualTo("Wang Xiaoming");
        assertThat(new ResponsiblePerson("陈美", "Chen Mei", null, null)
                        .spelledLike(contact)
                        .nameInLetters())
                .isEqualTo("Chen Mei");
    }

    private static Initiative group(@Nullable Boolean charitable) {
        return new Initiative(" Näh\nstube ", null, LegalForm.NONE, charitable, 2009, 12, " naeh.example ");
    }
}
