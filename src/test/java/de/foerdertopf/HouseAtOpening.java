package de.foerdertopf;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database as it was when the house opened, with its funds and pots and nobody's cases: what a class of tests wrote is gone before the
 * next one begins. So a class sees the same whichever others ran before it, and no list grows longer with every class.
 */
final class HouseAtOpening {

    private static final String KEPT = "house_at_opening";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final List<Table> tables;
    private final List<Sequence> sequences;

    private HouseAtOpening(DataSource database) {
        this.sql = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.tables = tables();
        this.sequences = sequences();
    }

    /** @param columns those that are stored, not computed */
    private record Table(String name, String copy, String columns) {}

    private record Sequence(String name, @Nullable Long last, long first) {}

    /** Keeps a copy of whatever is there now. */
    static HouseAtOpening remember(DataSource database) {
        var house = new HouseAtOpening(database);
        house.sql.sql("create schema " + KEPT).update();
        for (var table : house.tables) {
            house.sql
                    .sql("create table " + table.copy() + " as table " + table.name())
                    .update();
        }
        return house;
    }

    /** Makes everything as it was; rules that refuse changes are silent meanwhile. */
    void restore() {
        transaction.executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            // a table cut off is a new file for it and each of its indexes: deleting the few rows of one class is ten
            // times as quick
            written().forEach(table -> sql.sql("delete from " + table.name()).update());
            for (var table : tables) {
                sql.sql("insert into " + table.name() + " (" + table.columns() + ") overriding system value select "
                                + table.columns() + " from " + table.copy() + " where not exists (select from "
                                + table.name() + ")")
                        .update();
            }
            for (var sequence : sequences) {
                var last = sequence.last();
                sql.sql("select setval(:name, :value, :used)")
                        .param("name", sequence.name())
                        .param("value", last == null ? sequence.first() : last)
                        .param("used", last != null)
                        .query()
                        .singleRow();
            }
        });
    }

    /** The tables that hold anything. */
    private List<Table> written() {
        var filled = sql.sql(tables.stream()
                        .map(table -> "select '" + table.name() + "' where exists (select from " + table.name() + ")")
                        .collect(Collectors.joining(" union all ")))
                .query(String.class)
                .set();
        return tables.stream().filter(table -> filled.contains(table.name())).toList();
    }

    private List<Table> tables() {
        return sql.sql("""
                        select format('%I.%I', c.table_schema, c.table_name) name,
                               format('%I.%I', :kept, c.table_schema || '_' || c.table_name) copy,
                               string_agg(format('%I', c.column_name), ', ' order by c.ordinal_position) columns
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
                           and c.table_schema in ('foerdertopf', 'public')
                           and c.table_name not in ('flyway_schema_history', 'act_ge_property')
                         group by c.table_schema, c.table_name
                         order by 1
                        """)
                .param("kept", KEPT)
                .query((row, number) ->
                        new Table(row.getString("name"), row.getString("copy"), row.getString("columns")))
                .list();
    }

    private List<Sequence> sequences() {
        return sql.sql("""
                        select format('%I.%I', schemaname, sequencename) name, last_value, start_value
                          from pg_sequences where schemaname in ('foerdertopf', 'public')
                        """)
                .query((row, number) -> new Sequence(
                        row.getString("name"), row.getObject("last_value", Long.class), row.getLong("start_value")))
                .list();
    }
}
