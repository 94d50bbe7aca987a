package de.foerdertopf.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.foerdertopf.IntegrationTest;
import jakarta.servlet.Filter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class PagesOverHttpIT extends IntegrationTest {

    private static final int FIRST_VIEW = 100_000;

    @Autowired
    private WebApplicationContext context;

    @Test
    void legalPagesComeFromTheRunningApplication() throws Exception {
        var answer = open("/impressum");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("address").text())
                .isNotBlank();
    }

    @Test
    void anUnknownAddressIsAPlainGermanPage() throws Exception {
        var answer = open("/gibt-es-nicht");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("h1").text()).isEqualTo("Diese Seite gibt es nicht");
    }

    @Test
    void theSheetCarriesItsHashAndTheFirstViewStaysLight() throws Exception {
        var page = open("/hilfe");
        var sheetAddress = Objects.requireNonNull(Jsoup.parse(page.getContentAsString())
                .select("link[rel=stylesheet]")
                .attr("href"));
        assertThat(sheetAddress).matches("/assets/foerdertopf-[0-9a-f]{32}\\.css");

        var sheet = open(sheetAddress);
        assertThat(sheet.getStatus()).isEqualTo(200);
        assertThat(sheet.getHeader("Cache-Control")).contains("max-age=31536000");

        // Uncompressed, which is more than any browser loads.
        var fonts = 0;
        for (var weight : new int[] {400, 600}) {
            var font = open("/assets/fonts/fira-sans-latin-" + weight + ".woff2");
            assertThat(font.getStatus()).isEqualTo(200);
            fonts += font.getContentAsByteArray().length;
        }
        assertThat(fonts + compressed(sheet.getContentAsByteArray()) + compressed(page.getContentAsByteArray()))
                .isLessThan(FIRST_VIEW);
    }

    private MockHttpServletResponse open(String address) throws Exception {
        DefaultMockMvcBuilder browser = MockMvcBuilders.webAppContextSetup(context);
        context.getBeansOfType(Filter.class).forEach((name, filter) -> browser.addFilters(filter));
        return browser.build()
                .perform(get(address).accept("text/html").with(user("someone")))
                .andReturn()
                .getResponse();
    }

    private static int compressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }
}
