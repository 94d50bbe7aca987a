package de.foerdertopf.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its head and foot need. */
@ControllerAdvice
@EnableConfigurationProperties(Site.class)
public class LayoutAdvice {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ckb", "ps");

    private final Site site;

    LayoutAdvice(Site site) {
        this.site = site;
    }

    @ModelAttribute("page")
    Page page() {
        var locale = LocaleContextHolder.getLocale();
        var shown = site.languages().stream()
                .filter(language -> language.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(site.languages().get(0));
        return new Page(
                languageOf(shown, shown),
                site.languages().stream()
                        .map(language -> languageOf(language, shown))
                        .toList(),
                site);
    }

    @ModelAttribute("visitor")
    @Nullable
    Visitor visitor(HttpServletRequest request) {
        return Visitor.of(request);
    }

    private static Language languageOf(Locale language, Locale shown) {
        var name = language.getDisplayLanguage(language);
        return new Language(
                language.toLanguageTag(),
                name.substring(0, 1).toUpperCase(language) + name.substring(1),
                RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr",
                language.equals(shown));
    }

    /** The page's language, the languages on offer, and who runs the site. */
    public record Page(Language language, List<Language> languages, Site site) {

        public boolean hasChoiceOfLanguage() {
            return languages.size() > 1;
        }
    }

    /** A language in its own words. */
    public record Language(String tag, String name, String dir, boolean shown) {

        public boolean isRightToLeft() {
            return dir.equals("rtl");
        }
    }
}
