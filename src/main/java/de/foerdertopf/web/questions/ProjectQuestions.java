package de.foerdertopf.web.questions;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Project;
import de.foerdertopf.application.ProjectType;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Kind;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.layout.Choice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the group is up to, why, and with whom. */
public final class ProjectQuestions {

    public static final Field<String> TITLE = Asks.line("title", "micro.project-title")
            .missing("typed.title.missing")
            .indispensable();
    static final Field<String> DESCRIPTION = Asks.text("description", 7, "micro.description");
    static final Field<String> PLACE = Asks.line("place", "micro.place").mayStayOpen();
    static final Field<String> DISTRICT =
            Asks.line("district", "micro.district").optional();
    static final Field<LocalDate> FROM = Asks.day("from", "micro.from").indispensable();
    static final Field<LocalDate> TO = Asks.day("to", "micro.to").indispensable();

    /** Whether the project has not begun: asked until it is answered, and never read from silence. */
    static final Field<Boolean> NOT_STARTED = Field.<Boolean>of(
                    "notStarted", Kind.RADIOS, (typed, wrong) -> switch (typed.toString()) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> null;
                    })
            .labelled("micro.started")
            .oneColumn()
            .missing("typed.started.missing")
            .choices(it -> List.of(
                    Choice.of("true", it.text("micro.not-started")), Choice.of("false", it.text("micro.has-started"))));

    static final Field<ProjectType> TYPE = Asks.oneOf("projectType", Kind.DROPDOWN, ProjectType.class, "goals.type")
            .optional();
    static final Field<String> GOALS_TEXT = Asks.text("goals", 5, "goals.goals");
    static final Field<String> TARGET_GROUP = Asks.text("targetGroup", 3, "goals.target-group");
    static final Field<Integer> HOURS =
            Asks.hours("volunteerHours", "goals.hours").optional();
    static final Field<String> PUBLICITY =
            Asks.text("publicity", 3, "goals.publicity").optional();
    static final Field<Integer> PEOPLE_REACHED = Asks.count("people", "micro.people-count");
    public static final Field<Integer> REFUGEES = Asks.count("refugees", "micro.refugees");
    public static final Field<Integer> VOLUNTEERS = Asks.count("volunteers", "micro.volunteers");
    static final Field<Boolean> MINORS =
            Asks.yesNo("minorsInvolved", "micro.minors").missing("typed.minors.missing");

    /** What the group is up to. */
    static final List<Block> PROJECT = List.of(Block.of(
                    Row.of(Ask.of(TITLE, a -> a.project().title())),
                    Row.of(Ask.of(DESCRIPTION, a -> a.project().description())),
                    Row.together(
                            "micro.place",
                            Ask.of(PLACE, a -> a.project().place()),
                            Ask.of(DISTRICT, a -> a.project().district()).when(occasion -> !occasion.isOnline())),
                    Row.of(Ask.of(FROM, a -> a.project().period().from())),
                    Row.of(Ask.of(TO, a -> a.project().period().to())),
                    Row.together("check.started", Ask.of(NOT_STARTED, ProjectQuestions::notStarted))
                            .instead(sheet -> switch (sheet.typed(NOT_STARTED.name())) {
                                case "true" -> "check.started.no";
                                case "false" -> "check.started.yes";
                                default -> null;
                            }))
            .checked(ProjectQuestions::checkPeriod));

    /** Why, for whom, and what is different afterwards. */
    static final List<Block> GOALS = List.of(Block.of(
            Row.of(Ask.of(TYPE, a -> a.project().type())),
            Row.of(Ask.of(GOALS_TEXT, a -> a.project().goals())),
            Row.of(Ask.of(TARGET_GROUP, a -> a.project().targetGroup())),
            Row.of(Ask.of(HOURS, a -> a.project().volunteerHours())),
            Row.of(Ask.of(PUBLICITY, a -> a.project().publicity()))));

    /** Who comes and who helps. */
    static final List<Block> PEOPLE = List.of(
            Block.of(
                            Row.of(Ask.of(PEOPLE_REACHED, a -> a.project().peopleReached())),
                            Row.of(Ask.of(REFUGEES, a -> a.project().refugeesReached())))
                    .checked(ProjectQuestions::checkPeople),
            Block.of(Row.of(Ask.of(VOLUNTEERS, a -> a.project().volunteers())), Row.of(Ask.of(MINORS, a -> a.project()
                    .minorsInvolved()))));

    private ProjectQuestions() {}

    private static @Nullable String notStarted(ApplicationAnswers answers) {
        var said = answers.declarations().notStartedYet();
        return said == null ? null : said.toString();
    }

    static Project project(Said said, Occasion occasion) {
        var from = said.find(FROM).orElse(occasion.day());
        var to = said.find(TO).filter(day -> !day.isBefore(from)).orElse(from);
        var nobodyKnows = occasion.atDesk() ? 0 : 1;
        return new Project(
                said.find(TITLE).orElse(""),
                said.find(TYPE).orElse(null),
                said.find(DESCRIPTION).orElse(""),
                said.find(GOALS_TEXT).orElse(null),
                said.find(TARGET_GROUP).orElse(null),
                said.find(PEOPLE_REACHED).orElse(nobodyKnows),
                said.find(REFUGEES).orElse(nobodyKnows),
                said.find(DISTRICT).orElse(null),
                said.find(PLACE).orElse(""),
                new DateRange(from, to),
                said.is(MINORS, true),
                said.find(VOLUNTEERS).orElse(nobodyKnows),
                said.find(HOURS).orElse(null),
                said.find(PUBLICITY).orElse(null));
    }

    private static void checkPeriod(Said said, Occasion occasion, SheetErrors errors) {
        var from = said.find(FROM);
        if (from.isPresent()
                && said.find(TO).filter(to -> to.isBefore(from.get())).isPresent()) {
            errors.says(TO.name(), "typed.to.before-from");
        }
    }

    private static void checkPeople(Said said, Occasion occasion, SheetErrors errors) {
        var people = said.find(PEOPLE_REACHED);
        if (people.isPresent()
                && said.find(REFUGEES).filter(some -> some > people.get()).isPresent()) {
            errors.says(REFUGEES.name(), "typed.refugees.too-many");
        }
    }
}
