package de.foerdertopf.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Quittung Nr. 3.pdf,                 Quittung Nr. 3.pdf
            C:\\Users\\anna\\Foto.jpg,          Foto.jpg
            ../../etc/passwd,                   passwd
            ..,                                 datei
            .htaccess,                          htaccess
            Łukasz Žáková Ğ ẞ.png,              Łukasz Žáková Ğ ẞ.png
            'a"b;c<d>e|f*g?.pdf',               a_b_c_d_e_f_g_.pdf
            nul.pdf,                            _nul.pdf
            a....pdf,                           a.pdf
            """)
    void keepsWhatIsSafe(String typed, String clean) {
        assertThat(FileNames.clean(typed)).isEqualTo(clean);
    }

    @Test
    void dropsHiddenLetters() {
        assertThat(FileNames.clean("Rechnung\u202efdp.exe\u0000\r\n")).isEqualTo("Rechnungfdp.exe");
    }

    @Test
    void shortensButKeepsTheExtension() {
        assertThat(FileNames.clean("a".repeat(500) + ".pdf")).hasSize(100).endsWith("a.pdf");
    }

    @Test
    void givesTheExtensionThatTheContentDeserves() {
        assertThat(FileNames.withExtension("beleg.exe", "pdf")).isEqualTo("beleg.pdf");
        assertThat(FileNames.withExtension("beleg", "pdf")).isEqualTo("beleg.pdf");
        assertThat(FileNames.withExtension("FOTO.JPEG", "jpg", "jpeg")).isEqualTo("FOTO.JPEG");
    }
}
