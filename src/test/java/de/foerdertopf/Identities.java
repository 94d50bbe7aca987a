package de.foerdertopf;

import static org.assertj.core.api.Assertions.assertThat;

/** What is known by its id, never by what it says. */
public final class Identities {

    private Identities() {}

    /** Two of a kind that say the same are still two. */
    public static void areTwo(Object one, Object other) {
        assertThat(one.equals(one)).isTrue();
        assertThat(one).isNotEqualTo(other).isNotEqualTo(null).isNotEqualTo("something else");
        assertThat(one.hashCode()).isNotEqualTo(other.hashCode());
    }
}
