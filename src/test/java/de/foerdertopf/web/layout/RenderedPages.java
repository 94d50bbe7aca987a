package de.foerdertopf.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.platform.MessagesConfiguration;
import de.foerdertopf.web.questions.Questionnaire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Renders templates as the running application does, without its database, and writes each page to
 * {@code target/pattern-pages}, where a browser shows it with the real style sheet.
 */
public final class RenderedPages {

    private static final Path FOLDER = Path.of("target/pattern-pages");
    private static final RenderedPages SHARED = new RenderedPages();

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private final ThymeleafViewResolver views;

    private RenderedPages() {
        context.setServletContext(new MockServletContext());
        context.register(Setting.class);
        context.refresh();
        views = context.getBean(ThymeleafViewResolver.class);
    }

    /** The page as an anonymous person sees it on 16 June 2026. */
    public static Document render(String view, Map<String, Object> model) {
        return SHARED.draw(view, view.replace('/', '-'), model);
    }

    /** The same under another name, for further states of one page. */
    public static Document render(String view, String name, Map<String, Object> model) {
        return SHARED.draw(view, name, model);
    }

    /** What a controller's binding result would put into the model beside the form. */
    public static Map<String, Object> form(BindingResult result) {
        return result.getModel();
    }

    public static String message(String code) {
        return SHARED.context.getMessage(code, null, Locale.GERMAN);
    }

    /** Changes one fact of the record that the page shows. */
    public static void change(Map<String, Object> model, String fact, @Nullable Object value) {
        var page = (Record) Objects.requireNonNull(model.get("it"));
        var facts = page.getClass().getRecordComponents();
        assertThat(facts).extracting(RecordComponent::getName).contains(fact);
        var values = new ArrayList<@Nullable Object>();
        try {
            for (var known : facts) {
                known.getAccessor().setAccessible(true);
                values.add(
                        known.getName().equals(fact)
                                ? value
                                : known.getAccessor().invoke(page));
            }
            var types = Arrays.stream(facts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = page.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            model.put("it", constructor.newInstance(values.toArray()));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Cannot change " + fact, e);
        }
    }

    /** Draws the questions of an application. */
    public static Questionnaire questionnaire() {
        return SHARED.context.getBean(Questionnaire.class);
    }

    static Site site() {
        return new Site(
                List.of(Locale.GERMAN),
                new Site.Operator(
                        "Stadt Musterhausen",
                        "Oberbürgermeisterin Erika Mustermann",
                        "Rathausplatz 1",
                        "00000 Musterhausen",
                        "0000 12340",
                        "foerderung@example.org",
                        "Fachstelle Ehrenamt",
                        null),
                new Site.DataProtection(
                        "Behördliche Datenschutzbeauftragte",
                        "datenschutz@example.org",
                        "Landesbeauftragte für den Datenschutz",
                        "https://www.example.org/datenschutz",
                        "Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung",
                        10),
                new Site.Accessibility(
                        LocalDate.of(2026, 11, 2),
                        "barrierefrei@example.org",
                        "Schlichtungsstelle des Landes",
                        "https://www.example.org/schlichtung"));
    }

    private Document draw(String view, String name, Map<String, Object> model) {
        LocaleContextHolder.setLocale(Locale.GERMAN);
        var request = new MockHttpServletRequest(context.getServletContext());
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(Locale.GERMAN));
        var response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        var whole = new HashMap<String, Object>(model);
        whole.put("page", new LayoutAdvice(site()).page());
        try {
            var found = Objects.requireNonNull(views.resolveViewName(view, Locale.GERMAN), view);
            found.render(whole, request, response);
            var html = response.getContentAsString();
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve(name + ".html"), html.replace("href=\"/assets/", "href=\"../assets/static/assets/"));
            var page = Jsoup.parse(html);
            assertWellMade(page, html, name);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new AssertionError("Cannot draw " + name, e);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** What must hold on every page, whatever it shows. */
    private static void assertWellMade(Document page, String html, String name) {
        assertThat(html).as("missing messages on " + name).doesNotContain("??");
        assertThat(page.select("[style], style, script, [onclick], [onload]"))
                .as("inline style or script on " + name)
                .isEmpty();
        assertThat(page.select("h1")).as("one h1 on " + name).hasSize(1);
        assertThat(page.select("main")).as("one main on " + name).hasSize(1);
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).as("ids on " + name).doesNotHaveDuplicates();
        for (var attribute : List.of("for", "aria-describedby", "aria-labelledby")) {
            for (var reference : page.select("[" + attribute + "]").eachAttr(attribute)) {
                assertThat(ids).as(attribute + " on " + name).contains(reference.split(" "));
            }
        }
        for (var link : page.select("a[href^=#]")) {
            assertThat(ids).as("jump on " + name).contains(link.attr("href").substring(1));
        }
        for (var input : page.select("input:not([type=hidden]), select, textarea")) {
            var labelled = input.parents().is("label")
                    || !page.select("label[for=" + input.id() + "]").isEmpty();
            assertThat(labelled)
                    .as("label of " + input.attr("name") + " on " + name)
                    .isTrue();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({MessagesConfiguration.class, FormFields.class, Fmt.class, Questionnaire.class})
    static class Setting {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-06-16T12:32:00Z"), ZoneOffset.UTC);
        }

        @Bean
        SpringResourceTemplateResolver templates() {
            var resolver = new SpringResourceTemplateResolver();
            resolver.setPrefix("classpath:/templates/web/");
            resolver.setSuffix(".html");
            resolver.setCharacterEncoding("UTF-8");
            return resolver;
        }

        @Bean
        SpringTemplateEngine engine(SpringResourceTemplateResolver templates, MessageSource messageSource) {
            var engine = new SpringTemplateEngine();
            engine.setTemplateResolver(templates);
            engine.setMessageSource(messageSource);
            engine.setEnableSpringELCompiler(true);
            return engine;
        }

        @Bean
        ThymeleafViewResolver views(SpringTemplateEngine engine) {
            var resolver = new ThymeleafViewResolver();
            resolver.setTemplateEngine(engine);
            resolver.setCharacterEncoding("UTF-8");
            return resolver;
        }
    }
}
