package de.foerdertopf.overview;

import de.foerdertopf.platform.DatabaseConfiguration;
import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * {@code rebuild-overview}: makes the overview of all cases anew, on the database that the settings name, and nothing else. The house may
 * go on beside it; only an embedded database belongs to one program at a time.
 */
public final class OverviewProgram {

    /** The word on the command line. */
    public static final String COMMAND = "rebuild-overview";

    private static final int NOT_DONE = 2;

    private OverviewProgram() {}

    /**
     * Rebuilds, says how many rows were wrong, and gives the exit code.
     *
     * @param settings as any start of the program takes them, {@code --spring.datasource.url=…}
     */
    public static int run(List<String> settings, PrintStream console) {
        var application = new SpringApplication(Needed.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        try (var program = application.run(settings.toArray(String[]::new))) {
            var made = program.getBean(RebuildOverview.class).rebuild();
            console.println("The overview is what the files of all cases say. Rows that were not: " + made);
            return 0;
        } catch (DataAccessException | TransactionException | BeansException e) {
            console.println("The overview was not rebuilt: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return NOT_DONE;
        }
    }

    /** No pages, no engine, no mail: a database and the one use case. */
    @ImportAutoConfiguration({
        ConfigurationPropertiesAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @Import({DatabaseConfiguration.class, WrongOverviews.class, RebuildOverview.class})
    static class Needed {}
}
