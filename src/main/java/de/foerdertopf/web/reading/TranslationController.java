package de.foerdertopf.web.reading;

import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.reading.ReadingLanguage;
import de.foerdertopf.reading.SignOffTranslation;
import de.foerdertopf.reading.Translations;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Fmt;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Languages and letters: what is translated, how it looks, and the signature of somebody who speaks the language. */
@Controller
@RequestMapping(TranslationController.PATH)
class TranslationController {

    static final String PATH = "/verwaltung/lesehilfen";

    private final Translations translations;
    private final SignOffTranslation signOffTranslation;
    private final Staff staff;
    private final MessageSource messages;
    private final Fmt fmt;

    TranslationController(
            Translations translations,
            SignOffTranslation signOffTranslation,
            Staff staff,
            MessageSource messages,
            Fmt fmt) {
        this.translations = translations;
        this.signOffTranslation = signOffTranslation;
        this.staff = staff;
        this.messages = messages;
        this.fmt = fmt;
    }

    /**
     * A language on the page.
     *
     * @param status who vouches for it, or that nobody does
     * @param revision null where there is nothing to sign
     */
    record LanguageCard(
            String tag,
            String name,
            String tone,
            String status,
            @Nullable String revision,
            List<LetterRow> letters) {}

    /** A kind of letter with its sample. */
    record LetterRow(String name, String href, String tone, String status, List<String> outdated) {}

    @GetMapping
    String list(StaffMember me, Model model) {
        requireAdministrator(me);
        model.addAttribute(
                "languages", translations.all().stream().map(this::card).toList());
        return "reading/translations";
    }

    private LanguageCard card(Translations.Standing standing) {
        var language = standing.language();
        var by = standing.signedBy();
        var at = standing.signedAt();
        var tag = language.tag();
        var letters = standing.letters().stream()
                .map(letter -> new LetterRow(
                        text("label.NoticeType." + letter.type()),
                        PATH + "/" + tag + "/" + letter.type() + ".pdf",
                        letter.isComplete() ? "good" : "warn",
                        letter.isComplete()
                                ? text("translations.complete")
                                : text(
                                        "translations.outdated",
                                        letter.outdated().size()),
                        letter.outdated().stream().sorted().toList()))
                .toList();
        if (language.isGerman()) {
            return new LanguageCard(tag, language.germanName(), "plain", text("translations.original"), null, letters);
        }
        if (by != null && at != null) {
            var name = staff.names(List.of(by)).getOrDefault(by, by);
            return new LanguageCard(
                    tag,
                    language.germanName(),
                    "good",
                    text("translations.signed", name, fmt.day(HouseTime.dayOf(at))),
                    null,
                    letters);
        }
        return new LanguageCard(
                tag, language.germanName(), "warn", text("translations.unchecked"), standing.revision(), letters);
    }

    @GetMapping("/{language}/{type}.pdf")
    ResponseEntity<byte[]> preview(@PathVariable String language, @PathVariable String type, StaffMember me) {
        requireAdministrator(me);
        var wanted = Arrays.stream(NoticeType.values())
                .filter(known -> known.name().equals(type))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No letter " + type));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(
                                        "Lesehilfe-" + language + "-" + type.toLowerCase(Locale.ROOT) + ".pdf",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(translations.preview(language(language), wanted));
    }

    @PostMapping("/{language}/freigabe")
    String signOff(
            @PathVariable String language, @RequestParam String revision, StaffMember me, RedirectAttributes flash) {
        requireAdministrator(me);
        try {
            signOffTranslation.signOff(new SignOffTranslation.Command(language(language), revision, me.actor()));
            flash.addFlashAttribute("notice", "translation-signed");
        } catch (BusinessRuleViolation violation) {
            flash.addFlashAttribute("noticeText", text("violation." + violation.code()));
        }
        return "redirect:" + PATH;
    }

    private static ReadingLanguage language(String tag) {
        return ReadingLanguage.of(tag).orElseThrow(() -> new NotFoundException("No language " + tag));
    }

    private static void requireAdministrator(StaffMember me) {
        if (!me.hasAnywhere(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)) {
            throw new NotFoundException("Not for this person");
        }
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
