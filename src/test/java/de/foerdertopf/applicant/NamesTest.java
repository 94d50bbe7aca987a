package de.foerdertopf.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a holder as the bank writes the name is the payee that is meant. */
class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Grünes Beet Sandhofen e. V.   | Gruenes Beet Sandhofen eV
                    Grünes Beet Sandhofen e. V.   | GRUNES BEET SANDHOFEN
                    Yıldız, Amina                 | Amina Yildiz
                    Dr. Renate Müller-Şahin       | Sahin Mueller Renate
                    Frau Prof. Dr. Ute Voß        | UTE VOSS
                    Begegnungshaus gGmbH          | Begegnungshaus gemeinnützige GmbH
                    Kulturscheune e.V.            | Kulturscheune eingetragener Verein
                    Łukasz Žák                    | Lukasz Zak
                    İpek Ağaoğlu                  | ipek agaoglu
                    Haus am Deich i. G.           | Haus am Deich
                    """)
    void namesThatABankWritesItsOwnWayAreTheSame(String one, String other) {
        assertThat(Names.samePayee(one, other)).isTrue();
        assertThat(Names.samePayee(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ute Kalthoff                  | Ursula Kalthoff
                    Brückenbogen e. V.            | Brückenbogen – Verein syrischer Nachbarn e. V.
                    Frauenrunde Gelincik          | Frauenrunde Gelincik Mannheim
                    Dr. GmbH                      | e. V.
                    Müller                        | Miller
                    Trommelkreis Baobab           | Trommelkreis Baobab Jungbusch
                    """)
    void otherNamesAreOtherPayees(String one, String other) {
        assertThat(Names.samePayee(one, other)).isFalse();
    }
}
