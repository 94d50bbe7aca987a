package de.foerdertopf.fund;

import de.foerdertopf.fund.FundFileReader.EditionFile;
import de.foerdertopf.fund.FundFileReader.RoundFile;
import de.foerdertopf.fund.FundFiles.FundFile;
import de.foerdertopf.fund.Funds.LoadedFund;
import de.foerdertopf.platform.StartProblem;
import de.foerdertopf.shared.FundCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Loads all funds at start and keeps each published edition for good: a published file that was changed later stops the start, and
 * an edition whose file is gone lives on for the applications that are pinned to it.
 */
@Component
class FundCatalogue {

    private final FundFiles files;
    private final JdbcTemplate sql;
    private final Clock clock;

    FundCatalogue(FundFiles files, JdbcTemplate sql, Clock clock) {
        this.files = files;
        this.sql = sql;
        this.clock = clock;
    }

    Map<FundCode, LoadedFund> load() {
        var funds = new TreeMap<FundCode, LoadedFund>();
        files.read().forEach((folder, found) -> {
            var loaded = load(folder, found);
            funds.put(loaded.fund().code(), loaded);
        });
        return funds;
    }

    private LoadedFund load(String folder, List<FundFile> found) {
        var fundFile = require(folder, found, "fund.yaml");
        var fund = FundFileReader.read(fundFile, Fund.class);
        if (!fund.code().value().equals(folder)) {
            throw new StartProblem(fundFile.location() + " at code: the folder is called " + folder + ".");
        }
        var editions = new HashMap<String, FundEdition>();
        for (var file : found) {
            if (file.name().startsWith("edition-")) {
                var edition = FundFileReader.read(file, EditionFile.class).of(fund.code());
                if (editions.put(edition.id().version(), edition) != null) {
                    throw new StartProblem(file.location() + " at version: there are two editions of this version.");
                }
                keep(edition, file);
            }
        }
        stored(fund.code()).forEach(editions::putIfAbsent);
        var rounds = Arrays.stream(FundFileReader.read(require(folder, found, "rounds.yaml"), RoundFile[].class))
                .map(r -> r.of(fund.code()))
                .sorted(Comparator.comparing(Round::opens))
                .toList();
        var pots = List.of(FundFileReader.read(require(folder, found, "pots.yaml"), Pot[].class));
        requireEditions(folder, rounds, editions);
        return new LoadedFund(fund, logo(found), Map.copyOf(editions), rounds, pots);
    }

    private @Nullable FundLogo logo(List<FundFile> found) {
        return found.stream()
                .filter(file -> file.name().equals("logo.yaml"))
                .findFirst()
                .map(file -> LogoReader.read(file, name -> files.beside(file, name)))
                .orElse(null);
    }

    private static FundFile require(String folder, List<FundFile> found, String name) {
        return found.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StartProblem("The fund " + folder + " has no " + name + "."));
    }

    private static void requireEditions(String folder, List<Round> rounds, Map<String, FundEdition> editions) {
        for (var round : rounds) {
            var has = editions.values().stream()
                    .anyMatch(e -> e.isPublished()
                            && e.fiscalYears().contains(round.fiscalYear().value()));
            if (!has) {
                throw new StartProblem("The fund " + folder + " has no published edition for the round " + round.label()
                        + " (fiscal year " + round.fiscalYear() + ").");
            }
        }
    }

    private void keep(FundEdition edition, FundFile file) {
        if (!edition.isPublished()) {
            return;
        }
        var hash = sha256(file.content());
        var known = sql.queryForList(
                "select sha256 from foerdertopf.fund_edition where fund = ? and version = ?",
                String.class,
                edition.id().fund().value(),
                edition.id().version());
        if (known.isEmpty()) {
            sql.update(
                    "insert into foerdertopf.fund_edition (fund, version, sha256, content, published_at)"
                            + " values (?, ?, ?, ?, ?) on conflict do nothing",
                    edition.id().fund().value(),
                    edition.id().version(),
                    hash,
                    file.content(),
                    Timestamp.from(clock.instant()));
        } else if (!known.get(0).equals(hash)) {
            throw new StartProblem(
                    file.location() + " was changed although this edition is published. Undo the change and"
                            + " publish a new edition instead.");
        }
    }

    private Map<String, FundEdition> stored(FundCode fund) {
        var editions = new HashMap<String, FundEdition>();
        sql.query(
                "select version, content from foerdertopf.fund_edition where fund = ?",
                row -> {
                    var version = row.getString("version");
                    var file = new FundFile(
                            fund.value(), version, "stored edition " + fund + ":" + version, row.getString("content"));
                    editions.put(
                            version,
                            FundFileReader.read(file, EditionFile.class).of(fund));
                },
                fund.value());
        return editions;
    }

    private static String sha256(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
