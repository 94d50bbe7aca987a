package de.foerdertopf.correspondence;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.ChangedAnswers;
import de.foerdertopf.application.SubmittedApplication;
import org.junit.jupiter.api.Test;

/** Whom a message is for, and where the post finds her. */
class AddresseeTest {

    private static final Address HOME = new Address("Am Wall 1", "28195", "Bremen");
    private static final FiscalSponsor SPONSOR = new FiscalSponsor("Haus der Vereine", "Ida Kalt", null, HOME);

    @Test
    void aGroupIsReachedThroughThePersonWhoSpeaksForIt() {
        var group = Addressee.group(application(anApplication().of("Nähstube").email("n@example.org"), false));

        assertThat(group.email()).isEqualTo("n@example.org");
        assertThat(group.organisation()).isEqualTo("Nähstube");
        assertThat(group.name()).isEqualTo("Heiko Brüggemannsen");
        assertThat(group.postalAddress()).isEqualTo(new Address("Marktstraße 7", "28779", "Bremen"));
    }

    @Test
    void whoIsTheGroupHerselfIsNamedOnce() {
        assertThat(Addressee.group(application(anApplication().of("heiko brüggemannsen"), false))
                        .organisation())
                .isNull();
    }

    @Test
    void withoutAnAddressOfItsOwnAGroupIsReachedAtThePersonWhoStandsIn() {
        var without = anApplication().address(null);
        assertThat(Addressee.group(application(without, false)).postalAddress()).isNull();

        var person = anApplication().address(null).responsible(new ResponsiblePerson("Ada Beispiel", null, HOME));
        assertThat(Addressee.group(application(person, false)).address()).isEqualTo(HOME);
        var both = anApplication().responsible(new ResponsiblePerson("Ada Beispiel", null, HOME));
        assertThat(Addressee.group(application(both, false)).address()).isNotEqualTo(HOME);
    }

    @Test
    void theNoticeGoesToTheSponsorOnceItConsents() {
        var asked = application(anApplication().behind(SPONSOR), false);
        var consented = application(anApplication().behind(SPONSOR), true);

        assertThat(Addressee.recipient(asked).role()).isEqualTo(Addressee.Role.GROUP);
        assertThat(Addressee.sponsorIsRecipient(asked)).isFalse();
        var sponsor = Addressee.recipient(consented);
        assertThat(sponsor.organisation()).isEqualTo("Haus der Vereine");
        assertThat(sponsor.name()).isEqualTo("Ida Kalt");
        assertThat(sponsor.postalAddress()).isEqualTo(HOME);
        assertThat(Addressee.sponsor(application(anApplication(), false))).isEmpty();
    }

    @Test
    void anAddressWithoutStreetIsNoneToThePost() {
        var townOnly = anApplication().address(new Address("", "28195", "Bremen"));

        assertThat(Addressee.group(application(townOnly, false)).postalAddress())
                .isNull();
    }

    private static SubmittedApplication application(ApplicationFixture answers, boolean sponsorConsents) {
        var application = mock(SubmittedApplication.class);
        when(application.answers()).thenReturn(ChangedAnswers.of(answers).answers());
        when(application.recipient())
                .thenReturn(new GrantRecipient(
                        sponsorConsents ? GrantRecipient.Kind.SPONSOR : GrantRecipient.Kind.INITIATIVE,
                        "Name",
                        "Name",
                        null,
                        null));
        return application;
    }
}
