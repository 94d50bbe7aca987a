package de.foerdertopf.fund;

import de.foerdertopf.fund.FundFileReader.EditionFile;
import de.foerdertopf.fund.FundFiles.FundFile;
import de.foerdertopf.shared.FundCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The rules of an edition as a city writes them: the shipped one of 2025, with words of its file changed. */
public final class RulesAsWritten {

    private static final Map<List<String>, FundRules> READ = new ConcurrentHashMap<>();

    private RulesAsWritten() {}

    /** Each pair is what stands in the file, and what stands there instead. */
    public static FundRules of(FundCode fund, String... wordsAndOthers) {
        var asked = Stream.concat(Stream.of(fund.value()), Stream.of(wordsAndOthers))
                .toList();
        return READ.computeIfAbsent(asked, once -> read(fund, wordsAndOthers));
    }

    /** The shipped edition of 2025 as a whole. */
    public static FundEdition edition(FundCode fund) {
        return file(fund).of(fund);
    }

    private static FundRules read(FundCode fund, String... wordsAndOthers) {
        return file(fund, wordsAndOthers).rules();
    }

    private static EditionFile file(FundCode fund, String... wordsAndOthers) {
        var path = Path.of("funds", fund.value(), "edition-2025.yaml");
        var content = read(path);
        for (var i = 0; i < wordsAndOthers.length; i += 2) {
            if (!content.contains(wordsAndOthers[i])) {
                throw new IllegalArgumentException(path + " does not say: " + wordsAndOthers[i]);
            }
            content = content.replace(wordsAndOthers[i], wordsAndOthers[i + 1]);
        }
        return FundFileReader.read(
                new FundFile(fund.value(), "edition-2025.yaml", path.toString(), content), EditionFile.class);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
