package de.foerdertopf;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.overview.WrongOverviews;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Whatever the tests of a class did to cases, by whatever way: afterwards each list says what the files say. */
final class OverviewHolds implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext tests) {
        var house = SpringExtension.getApplicationContext(tests);
        assertThat(house.getBean(WrongOverviews.class).now())
                .as(
                        "cases of which the overview says something else than their files, after %s",
                        tests.getDisplayName())
                .isEmpty();
    }
}
