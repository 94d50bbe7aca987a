package de.foerdertopf.overview;

import de.foerdertopf.Scratch;
import de.foerdertopf.platform.EmbeddedPostgresServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a page of a list costs among many cases, in buffers of the database: from the row's definition, which was the list before, and from
 * the table. See {@code bench/README.md} for what the figures mean.
 */
public final class ListsOfManyCases {

    private static final Pattern BUFFERS = Pattern.compile("^\\s*Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?.*");
    private static final Pattern TIME = Pattern.compile("^Execution Time: ([\\d.]+) ms");
    private static final int ROUNDS = 5;

    private final JdbcClient sql;

    private ListsOfManyCases(JdbcClient sql) {
        this.sql = sql;
    }

    /** Reads the {@code sizes} from the settings of the program. */
    public static void main(String[] unused) {
        var sizes = Arrays.stream(System.getProperty("sizes", "5000,100000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        for (var size : sizes) {
            var folder = Scratch.folder("lists");
            try (var server = EmbeddedPostgresServer.start(folder)) {
                Flyway.configure()
                        .dataSource(server.url(), server.user(), server.password())
                        .defaultSchema("foerdertopf")
                        .createSchemas(true)
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
                var source = new SingleConnectionDataSource(server.url(), server.user(), server.password(), true);
                new ListsOfManyCases(JdbcClient.create(source)).measure(size);
                source.destroy();
            } finally {
                Scratch.delete(folder);
            }
        }
    }

    private void measure(int size) {
        sql.sql("set search_path to foerdertopf, public").update();
        played(size).forEach(statement -> sql.sql(statement).update());
        say("%n%,d cases%n%-44s %22s %22s", size, "", "computed", "kept");
        questions().forEach((name, question) -> {
            var computed = cost(question.replace("LIST", "case_overview_computed"));
            var kept = cost(question.replace("LIST", "case_overview"));
            say("%-44s %8d %10.2f ms %8d %10.2f ms", name, computed.buffers, computed.ms, kept.buffers, kept.ms);
        });
        var number = sql.sql("select case_number from case_overview where stage = 'PROOF_AWAITED' order by 1 limit 1")
                .query(String.class)
                .single();
        var unchanged = cost("select refresh_case_overview('" + number + "')");
        say("%-44s %8d %10.2f ms", "one row looked at and found right", unchanged.buffers, unchanged.ms);
        var compared = cost("select 1 from case_overview kept full join case_overview_computed computed"
                + " on computed.case_number = kept.case_number where row (kept.*) is distinct from row (computed.*)");
        say("%-44s %8d %10.2f ms", "all compared", compared.buffers, compared.ms);
    }

    /** What the desk asks for; {@code LIST} is where it reads. */
    private static Map<String, String> questions() {
        var latest = " order by received_on desc, case_number desc limit 50 offset ";
        var mine = "select * from LIST where fund in ('fund-1', 'fund-2')";
        var questions = new LinkedHashMap<String, String>();
        questions.put("first page, both my funds of four", mine + latest + 0);
        questions.put("twentieth page", mine + latest + 950);
        questions.put("first page, one fund", "select * from LIST where fund = 'fund-1'" + latest + 0);
        questions.put("first page, what waits for groups", mine + " and stage in ('REQUESTED', 'PROOF_AWAITED')" + latest + 0);
        questions.put("first page, one fund, one rare stage", "select * from LIST where fund = 'fund-1' and stage = 'PROPOSED'" + latest + 0);
        questions.put("first page, two words", mine + " and search_text like '%kanal%' and search_text like '%gruppe 77%'" + latest + 0);
        questions.put("how many there are", "select count(*) from LIST where fund in ('fund-1', 'fund-2')");
        questions.put(
                "the next case of the fund",
                "select * from LIST where fund = 'fund-2' and case_number > (select min(case_number) from case_overview where fund = 'fund-2') order by case_number limit 1");
        questions.put("one case", "select * from LIST where case_number = (select min(case_number) from case_overview where fund = 'fund-2')");
        return questions;
    }

    private record Cost(long buffers, double ms) {}

    /** The median time of some rounds, the first not counted; the buffers are the same in each. */
    private Cost cost(String question) {
        var times = new ArrayList<Double>();
        var buffers = 0L;
        for (var round = 0; round <= ROUNDS; round++) {
            var plan = sql.sql("explain (analyze, buffers) " + question)
                    .query(String.class)
                    .list();
            var seen = plan.stream().map(BUFFERS::matcher).filter(m -> m.matches()).findFirst();
            buffers = seen.map(m -> count(m.group(1)) + count(m.group(2))).orElse(0L);
            var time = plan.stream().map(TIME::matcher).filter(m -> m.find()).findFirst();
            if (round > 0) {
                times.add(time.map(m -> Double.parseDouble(m.group(1))).orElseThrow());
            }
        }
        times.sort(null);
        return new Cost(buffers, times.get(ROUNDS / 2));
    }

    private static long count(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** Cases of three years in four funds: most are closed, some stand at every stage, as in a house that has worked for years. */
    private static List<String> played(int size) {
        return List.of(
                "set session_replication_role = replica",
                """
                create temp table played as
                select i, 'FZ' || (1 + i / 100 % 4) || '-' || (2024 + i * 3 / (SIZE + 1)) || '-' || lpad(i::text, 5, '0') as number,
                       'fund-' || (1 + i / 100 % 4) as fund, date '2024-01-01' + (i * 1000.0 / SIZE)::int as received, i % 100 as fate
                  from generate_series(1, SIZE) i"""
                        .replace("SIZE", Integer.toString(size)),
                """
                insert into application (id, version, case_number, fund, edition, round, state, answers, received_on, submitted_at, channel,
                       language, delivery, sponsor_state, initiative_name, initiative_key, contact_name, contact_email, contact_phone,
                       project_title, project_start, project_end, amount_requested)
                select gen_random_uuid(), 0, number, fund, '2024', 'round', case when fate = 0 then 'WITHDRAWN' else 'UNDER_REVIEW' end, '{}',
                       received, received, 'ONLINE', 'de', 'EMAIL', 'NOT_NEEDED', 'Gruppe ' || i || ' im Quartier', 'gruppe', 'Person ' || i,
                       'gruppe' || i || '@example.org', '0421 ' || i,
                       (array['Fest am Kanal', 'Nähwerkstatt', 'Lesekreis', 'Chor der Nachbarn', 'Garten'])[1 + i % 5],
                       received + 30, received + 60, 80000
                  from played""",
                """
                insert into assessment (id, version, case_number, state, open_sections, reply_due_on, frozen)
                select gen_random_uuid(), 0, number, case when fate = 1 then 'REQUESTED' else 'COMPLETE' end, '', received + 14, true
                  from played""",
                """
                insert into decision (id, version, case_number, fund, fiscal_year, state, outcome, amount_requested, amount_granted,
                       financing_type, conditions, reason_text, discretion_reason, project_start, project_end, proposed_by, proposed_at,
                       decided_by, decided_on)
                select gen_random_uuid(), 0, number, fund, 2024, case when fate = 3 then 'PROPOSED' else 'TAKEN' end,
                       case when fate < 20 then 'REJECTED' else 'APPROVED' end, 80000, case when fate < 20 then 0 else 80000 end, 'FIXED', '[]',
                       '', '', received + 30, received + 60, 'a', received, case when fate <> 3 then 'b' end, received + 20
                  from played where fate > 2""",
                """
                insert into payment (id, number, case_number, grant_id, fund, fiscal_year, instalment, attempt, amount, holder, iban,
                       holder_differs, recipient_name, entitled_name, project_title, decided_on, due_on, state, ordered_by, ordered_at,
                       released_by, version)
                select gen_random_uuid(), number || '-' || n, number, gen_random_uuid(), fund, 2024, n, 1, 40000, 'x', 'x', false, 'x', 'x', 'x',
                       received, received, case when fate = 20 and n = 2 then 'ORDERED' else 'EXECUTED' end, 'a', received, 'b', 0
                  from played, generate_series(1, 2) n where fate > 19""",
                """
                insert into proof_of_use (id, version, case_number, state, mode, opened_on, due_on, reminded_up_to, reminders, repaid)
                select gen_random_uuid(), 0, number,
                       case when fate < 25 then 'AWAITED' when fate < 27 then 'SUBMITTED' else 'CLOSED' end, 'SIMPLE', received, received + 90,
                       received, 0, 0
                  from played where fate > 20""",
                "insert into case_overview select * from case_overview_computed",
                "set session_replication_role = origin",
                // the indexes of the list as it was
                "create index on application using gin (search_text public.gin_trgm_ops)",
                "create index on application (fund, received_on desc, case_number desc)",
                "vacuum (analyze)",
                "set jit to off");
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
