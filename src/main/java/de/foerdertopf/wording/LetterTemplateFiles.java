package de.foerdertopf.wording;

import de.foerdertopf.document.PublishedTemplates;
import de.foerdertopf.document.PublishedTemplates.Version;
import de.foerdertopf.document.TemplateLibrary;
import de.foerdertopf.document.TemplateSet;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.SampleLetters;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates that a city may word: each letter's and the parts that letters share. Style sheets and sheets for the cash office
 * are fixed.
 */
@Component
@Transactional(readOnly = true)
public class LetterTemplateFiles {

    private static final String ENDING = ".xhtml";

    private final TemplateLibrary library;
    private final PublishedTemplates published;
    private final WordingRights rights;

    LetterTemplateFiles(TemplateLibrary library, PublishedTemplates published, WordingRights rights) {
        this.library = library;
        this.published = published;
        this.rights = rights;
    }

    /**
     * All of them, letters first.
     *
     * @param fund null is for all funds
     * @throws NotFoundException for those who may not word them
     */
    public List<TemplateFile> all(@Nullable FundCode fund, Actor by) {
        rights.require(by, fund);
        var source = library.sourceFor(fund);
        var letters = new LinkedHashMap<String, NoticeType>();
        var usedBy = new TreeMap<String, List<NoticeType>>();
        for (var type : NoticeType.values()) {
            var template = SampleLetters.template(type);
            letters.put(template, type);
            TemplateSet.of(template, source).files().keySet().stream()
                    .filter(file -> file.endsWith(ENDING) && TemplateLibrary.isWorded(file))
                    .forEach(file -> usedBy.computeIfAbsent(nameOf(file), ignored -> new ArrayList<>())
                            .add(type));
        }
        var inForce = inForce(fund);
        var files = new ArrayList<TemplateFile>();
        letters.forEach((name, type) -> files.add(new TemplateFile(name, type, List.of(type), inForce.get(name))));
        usedBy.forEach((name, types) -> {
            if (!letters.containsKey(name)) {
                files.add(new TemplateFile(name, null, types, inForce.get(name)));
            }
        });
        return files;
    }

    /** One of them, or {@link NotFoundException}. */
    public TemplateFile require(String name, @Nullable FundCode fund, Actor by) {
        return all(fund, by).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No template " + name));
    }

    /** The text with which letters are printed today. */
    public String text(String name, @Nullable FundCode fund) {
        return library.sourceFor(fund).read(name + ENDING);
    }

    /** All files as they are in force. */
    TemplateSet.Source source(@Nullable FundCode fund) {
        return library.sourceFor(fund);
    }

    /** The text as the city's folder or the program has it. */
    public String original(String name) {
        return library.original(name + ENDING);
    }

    /** The text that would count if the fund, or all funds, had no words of their own. */
    public String textWithoutOwn(String name, @Nullable FundCode fund) {
        return fund == null ? original(name) : text(name, null);
    }

    /** Whether the fund, or all funds, have words of their own for it. */
    public boolean hasOwn(String name, @Nullable FundCode fund) {
        return published.hasOwn(name + ENDING, fund);
    }

    /** Everything that was published for exactly this fund, or for all funds; the newest first. */
    public List<Version> versions(String name, @Nullable FundCode fund) {
        return published.of(name + ENDING, fund);
    }

    /**
     * Whoever changes it has seen the last version.
     *
     * @throws BusinessRuleViolation {@code wording.changed-meanwhile}
     */
    void requireLast(String name, @Nullable FundCode fund, int seen) {
        if (seen != lastNumber(name, fund)) {
            throw new BusinessRuleViolation("wording.changed-meanwhile");
        }
    }

    /** Number of the last entry for exactly this fund, or for all funds; 0 while there is none. */
    public int lastNumber(String name, @Nullable FundCode fund) {
        var versions = versions(name, fund);
        return versions.isEmpty() ? 0 : versions.get(0).number();
    }

    /**
     * The text of a version; number 0 is the original.
     *
     * @throws NotFoundException if there is no such version
     */
    public String version(String name, @Nullable FundCode fund, int number) {
        return number == 0
                ? original(name)
                : versions(name, fund).stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .map(Version::text)
                        .orElseThrow(() -> new NotFoundException("No version " + number + " of " + name));
    }

    private Map<String, Version> inForce(@Nullable FundCode fund) {
        var versions = new HashMap<String, Version>();
        published.own(null).forEach(version -> versions.put(nameOf(version.fileName()), version));
        if (fund != null) {
            published.own(fund).forEach(version -> versions.put(nameOf(version.fileName()), version));
        }
        return versions;
    }

    private static String nameOf(String file) {
        return file.substring(0, file.length() - ENDING.length());
    }
}
