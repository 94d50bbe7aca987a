package de.foerdertopf.notice.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a letter says stands where a city can word it, in templates or {@code words.yaml}, and not in Java. */
class WordsOutOfJavaTest {

    private static final List<String> ROOMS = List.of("notice", "correspondence", "dispatch", "proofofuse", "decision");

    private static final Pattern LITERAL = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern GERMAN =
            Pattern.compile("[äöüÄÖÜß]|\\b(?:der|die|das|und|ist|nicht|ein|eine|mit|von|vom|Sie|wir|Wir|Ihr"
                    + "|Ihre|Ihren|Ihrem|bis|zum|kein|keine|Danke|Bitte|bitte)\\b");

    /** The classes in which German words stand for a reason. */
    private static final Map<String, String> WITH_REASON = Map.ofEntries(
            Map.entry("AcknowledgementLetter", "how this kind of letter is called: later letters cite it so"),
            Map.entry("AmendmentLetter", "by these words the same is said in other languages"),
            Map.entry("BaseRates", "told to whoever starts the house with a wrong file"),
            Map.entry("ClaimHearingLetter", "how this kind of letter is called: later letters cite it so"),
            Map.entry("ClaimLetters", "finds a provision of older letters"),
            Map.entry("ApprovalWriter", "finds what an officer wrote"),
            Map.entry("EarlyStartLetter", "how this kind of letter is called: later letters cite it so"),
            Map.entry("HearingLetter", "how this kind of letter is called: later letters cite it so"),
            Map.entry("LandLaw", "told to whoever starts the house with a wrong file"),
            Map.entry("LetterTwin", "about the attached data, for programs"),
            Map.entry("LetterWords", "told to whoever starts the house with a wrong file"),
            Map.entry("LocalChecks", "told to whoever starts the house with a wrong file"),
            Map.entry("MailFollowUps", "told at the desk"),
            Map.entry("NoticeType", "names of files"),
            Map.entry("ProvisionKinds", "numbers of provisions"),
            Map.entry("ProvisionalApprovalLetter", "how this kind of letter is called: later letters cite it so"),
            Map.entry("RepaymentLetter", "how this kind of letter is called: later letters cite it so"),
            Map.entry("RequestForInformationLetter", "how this kind of letter is called: later letters cite it so"),
            Map.entry("RevocationLetter", "how this kind of letter is called: later letters cite it so"),
            Map.entry("SampleLetters", "an invented name"),
            Map.entry("WithdrawalLetter", "how this kind of letter is called: later letters cite it so"));

    @Test
    void noSentenceOfALetterStandsInJava() throws IOException {
        var found = new TreeMap<String, List<String>>();
        for (var room : ROOMS) {
            try (var sources = Files.walk(Path.of("src/main/java/de/foerdertopf", room))) {
                for (var source : sources.filter(Files::isRegularFile).toList()) {
                    var german = LITERAL.matcher(
                                    COMMENT.matcher(Files.readString(source)).replaceAll(""))
                            .results()
                            .map(MatchResult::group)
                            .filter(literal -> GERMAN.matcher(literal).find())
                            .toList();
                    if (!german.isEmpty()) {
                        found.put(source.getFileName().toString().replace(".java", ""), german);
                    }
                }
            }
        }

        assertThat(found.keySet()).as("%s", found).isEqualTo(WITH_REASON.keySet());
    }
}
