package de.foerdertopf.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.foerdertopf.identity.Staff;
import de.foerdertopf.platform.MessagesConfiguration;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.StaleCaseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The pages with the application's real settings, but without its database. */
@SpringBootTest(classes = PagesOverHttpTest.Setting.class)
class PagesOverHttpTest {

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

    /** Any other pattern has each link of each page looked for in every jar, a third of what a page costs. */
    @Test
    void onlyAssetsAreLookedForAmongTheFilesOfTheProgram() {
        assertThat(context.getBean(ResourceUrlProvider.class).getHandlerMap())
                .containsKey("/assets/**")
                .doesNotContainKey("/**");
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
        return browser().perform(get(address).accept("text/html")).andReturn().getResponse();
    }

    private MockMvc browser() {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        context.getBeansOfType(FilterRegistrationBean.class)
                .values()
                .forEach(registration -> builder.addFilters(Objects.requireNonNull(registration.getFilter())));
        return builder.build();
    }

    private static int compressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }

    @Test
    void aRuleThatRefusesBecomesOneSentenceAndGivesBackTheText() throws Exception {
        var answer = browser()
                .perform(post("/probe/rule")
                        .contentType("application/x-www-form-urlencoded")
                        .param("reason", "Wir haben das lange besprochen.")
                        .param("_csrf", "geheim geheim geheim"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".ft-lead").text()).isEqualTo("Eine Regel des Fonds lässt das nicht zu.");
        assertThat(page.select(".ft-quote").eachText()).containsExactly("Wir haben das lange besprochen.");
    }

    @Test
    void aCaseThatMovedOnIsAConflict() throws Exception {
        var answer = browser().perform(post("/probe/stale")).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("h1").text())
                .isEqualTo("Dieser Fall ist schon weiter");
    }

    @Test
    void aStrangersCaseDoesNotExist() throws Exception {
        assertThat(open("/probe/missing").getStatus()).isEqualTo(404);
    }

    @Configuration(proxyBeanMethods = false)
    @Import({
        LayoutAdvice.class,
        TroubleAdvice.class,
        LegalPages.class,
        ErrorPages.class,
        Fmt.class,
        FormFields.class,
        MessagesConfiguration.class,
        Probe.class
    })
    @ImportAutoConfiguration({
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ThymeleafAutoConfiguration.class
    })
    static class Setting {

        @Bean
        Staff staff() {
            return mock(Staff.class);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-06-16T12:32:00Z"), ZoneOffset.UTC);
        }
    }

    /** Stands for the controllers of the house, which fail in these ways. */
    @Controller
    static class Probe {

        @PostMapping("/probe/rule")
        String refuse() {
            throw new BusinessRuleViolation("probe.no-such-text");
        }

        @PostMapping("/probe/stale")
        String moveOn() {
            throw new StaleCaseException(new CaseNumber("SFHB-2025-0003"), "decide");
        }

        @GetMapping("/probe/missing")
        String miss() {
            throw new NotFoundException("case");
        }
    }
}
