package de.foerdertopf;

import de.foerdertopf.platform.StartProblem;
import de.foerdertopf.rehearsal.RehearsalCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code rehearse --cases FILE --out DIR [--funds DIR] [--payable csv|pain.001]}: plays a case file through the whole house, without
 * its pages, on a scratch database in a temporary folder that is deleted at the end. No setting from outside reaches it: neither a
 * datasource nor a mail server.
 */
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "de\\.foerdertopf\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Foerdertopf.class)
        })
final class Rehearse {

    private Rehearse() {}

    /** What the command line says. */
    record Arguments(
            Path cases,
            Path out,
            @Nullable Path funds,
            @Nullable String payable) {

        static final String USAGE = "rehearse --cases FILE --out DIR [--funds DIR] [--payable csv|pain.001]";

        static Arguments parse(List<String> words) {
            var options = new HashMap<String, String>();
            for (var i = 0; i < words.size(); i += 2) {
                if (!List.of("--cases", "--out", "--funds", "--payable").contains(words.get(i))
                        || i + 1 == words.size()) {
                    throw new IllegalArgumentException(words.get(i) + "?");
                }
                options.put(words.get(i), words.get(i + 1));
            }
            var cases = options.get("--cases");
            var out = options.get("--out");
            var funds = options.get("--funds");
            if (cases == null || out == null) {
                throw new IllegalArgumentException("--cases and --out are needed");
            }
            return new Arguments(
                    Path.of(cases), Path.of(out), funds == null ? null : Path.of(funds), options.get("--payable"));
        }
    }

    /** Runs a rehearsal and gives its exit code. */
    static int run(List<String> words, PrintStream console) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (IllegalArgumentException e) {
            console.println(e.getMessage() + " " + Arguments.USAGE);
            return RehearsalCommand.UNREADABLE;
        }
        if (!Files.isReadable(arguments.cases()) || Files.isDirectory(arguments.cases())) {
            console.println(arguments.cases() + " cannot be read: there is no such file.");
            return RehearsalCommand.UNREADABLE;
        }
        try {
            var scratch = Files.createTempDirectory("foerdertopf-rehearsal-");
            try {
                return play(arguments, scratch, console);
            } finally {
                delete(scratch);
            }
        } catch (StartProblem e) {
            console.println(e.getMessage());
            return RehearsalCommand.UNREADABLE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int play(Arguments arguments, Path scratch, PrintStream console) throws IOException {
        var application = new SpringApplication(Rehearse.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setEnvironment(new ClosedEnvironment(settings(arguments, scratch)));
        application.setAddCommandLineProperties(false);
        application.addInitializers(context ->
                context.getBeanFactory().registerSingleton("clock", RehearsalCommand.clockFor(arguments.cases())));
        console.println("Starting a scratch database …");
        try (var house = application.run()) {
            return house.getBean(RehearsalCommand.class).run(arguments.cases(), arguments.out(), console);
        } catch (RuntimeException e) {
            throw startProblemIn(e);
        }
    }

    private static RuntimeException startProblemIn(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartProblem problem) {
                return problem;
            }
        }
        return e;
    }

    private static Map<String, Object> settings(Arguments arguments, Path scratch) {
        var settings = new HashMap<String, Object>();
        settings.put("spring.profiles.active", "rehearsal");
        settings.put("spring.config.location", "classpath:/");
        settings.put("foerdertopf.home", Path.of("").toAbsolutePath().toString());
        settings.put("foerdertopf.data", scratch.toString());
        settings.put("foerdertopf.workflow.job-executor", "false");
        settings.put("foerdertopf.mail.transport", "none");
        settings.put("logging.level.root", "error");
        settings.put("logging.level.de.foerdertopf", "warn");
        if (arguments.funds() != null) {
            settings.put("foerdertopf.funds", arguments.funds().toString());
        }
        if (arguments.payable() != null) {
            settings.put(
                    "foerdertopf.disbursement.payable", arguments.payable().equals("pain.001") ? "PAIN_001" : "CSV");
        }
        return settings;
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path :
                    new ArrayList<>(paths.sorted(Comparator.reverseOrder()).toList())) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** An environment that hears neither the system's variables nor its properties. */
    private static final class ClosedEnvironment extends StandardEnvironment {

        ClosedEnvironment(Map<String, Object> settings) {
            getPropertySources().addFirst(new MapPropertySource("rehearsal", settings));
        }

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // Nothing from outside.
        }
    }
}
