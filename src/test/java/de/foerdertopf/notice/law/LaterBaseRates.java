package de.foerdertopf.notice.law;

import de.foerdertopf.platform.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The base rates of a city that kept its file up to date: the tests' clock goes on for years. */
public final class LaterBaseRates {

    private static final int LAST_YEAR = 2040;

    private LaterBaseRates() {}

    /** Reads them as a city's file beside the shipped ones. */
    public static BaseRates in(Path folder) {
        var file = new StringBuilder("rates:\n");
        for (var year = 2026; year <= LAST_YEAR; year++) {
            for (var month : new String[] {"01", "07"}) {
                file.append("  - { from: %d-%s-01, percent: 1.27, source: invented }%n".formatted(year, month));
            }
        }
        try {
            Files.writeString(Files.createDirectories(folder.resolve("law")).resolve("basiszinssatz.yaml"), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BaseRates(new Home(folder, folder, null));
    }
}
