package de.foerdertopf.fund;

import de.foerdertopf.platform.Home;
import de.foerdertopf.platform.StartProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Finds the files of all funds: a city's own folder where there is one, else those that are shipped. One folder per fund, with
 * {@code fund.yaml}, {@code rounds.yaml}, {@code pots.yaml} and one {@code edition-….yaml} per edition; {@code logo.yaml} where the
 * city wants its sign on the letters.
 */
@Component
class FundFiles {

    private final Home home;

    FundFiles(Home home) {
        this.home = home;
    }

    /** One file: where it lies, for messages, and what it says. */
    record FundFile(String folder, String name, String location, String content) {}

    /** All files by fund folder, in a stable order. */
    Map<String, List<FundFile>> read() {
        var own = home.fundsFolder();
        try {
            var files = Files.isDirectory(own) ? readFolder(own) : readShipped();
            var byFolder = new TreeMap<String, List<FundFile>>();
            files.stream().sorted(Comparator.comparing(FundFile::location)).forEach(f -> byFolder.computeIfAbsent(
                            f.folder(), k -> new ArrayList<>())
                    .add(f));
            if (byFolder.isEmpty()) {
                throw new StartProblem(
                        "There is no fund in " + own + ": one folder per fund with a fund.yaml is needed.");
            }
            return byFolder;
        } catch (IOException e) {
            throw new StartProblem("The funds in " + own + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The bytes of another file in the same folder; null where there is none. */
    byte @Nullable [] beside(FundFile file, String name) throws IOException {
        var own = home.fundsFolder();
        if (Files.isDirectory(own)) {
            var path = own.resolve(file.folder()).resolve(name);
            return Files.isRegularFile(path) ? Files.readAllBytes(path) : null;
        }
        var shipped = FundFiles.class.getClassLoader().getResourceAsStream("funds/" + file.folder() + "/" + name);
        if (shipped == null) {
            return null;
        }
        try (shipped) {
            return shipped.readAllBytes();
        }
    }

    private static List<FundFile> readFolder(Path funds) throws IOException {
        try (var paths = Files.walk(funds, 2)) {
            var files = new ArrayList<FundFile>();
            for (var path : paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
                var folder = path.getParent();
                if (folder == null || folder.getFileName() == null || folder.equals(funds)) {
                    throw new StartProblem(path + ": files of a fund lie in a folder of its name.");
                }
                files.add(new FundFile(
                        folder.getFileName().toString(),
                        String.valueOf(path.getFileName()),
                        path.toString(),
                        Files.readString(path)));
            }
            return files;
        }
    }

    private static List<FundFile> readShipped() throws IOException {
        var files = new ArrayList<FundFile>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:funds/*/*.yaml")) {
            var parts = resource.getURL().getPath().split("/", -1);
            var folder = parts[parts.length - 2];
            var name = parts[parts.length - 1];
            files.add(new FundFile(
                    folder, name, "funds/" + folder + "/" + name, resource.getContentAsString(StandardCharsets.UTF_8)));
        }
        return files;
    }
}
