package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.counselling.CounsellingRequests;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group that is signed in and wants to talk types nothing that we know, and nobody asks in the name of another's case. */
class OwnTalkIT extends GroupAtHome {

    @BeforeEach
    void earlierRequestsDoNotCount() {
        clock.moveBy(Duration.ofHours(1));
    }

    @Test
    void aRequestOfAGroupKnowsItsNameAndItsCase() throws Exception {
        var title = "Nähen " + UUID.randomUUID();
        var caseNumber = house.way()
                .submittedBy(
                        browser.person(), ApplicationFixture.anApplication().title(title));

        var form = browser.see("/beratung", "beratung-angemeldet");
        assertThat(form.select("input[name=name]").val()).isNotEmpty();
        assertThat(form.select("input[name=reach]").val()).isNotEmpty();
        assertThat(form.select("input[name=caseNumber][checked]").val()).isEqualTo(caseNumber.value());
        assertThat(form.select("main").text()).contains(title);
        browser.post("/beratung", fields(caseNumber.value()));

        var asked = context.getBean(CounsellingRequests.class).open(caseNumber);
        assertThat(asked).singleElement().satisfies(one -> {
            assertThat(one.fund()).isEqualTo(ApplicationFixture.BREMEN);
            assertThat(one.name()).isEqualTo("Ana");
        });
    }

    @Test
    void theCaseOfAnotherGroupIsNotNamed() throws Exception {
        var strange = house.way().submitted(ApplicationFixture.anApplication());

        browser.post("/beratung", fields(strange.value()));

        assertThat(context.getBean(CounsellingRequests.class).open(strange)).isEmpty();
    }

    private static String[] fields(String caseNumber) {
        return new String[] {
            "request",
            UUID.randomUUID().toString(),
            "name",
            "Ana",
            "reach",
            "0421 5555",
            "caseNumber",
            caseNumber,
            "fund",
            ""
        };
    }
}
