package de.foerdertopf.web.casework;

import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.workflow.CaseTask;
import de.foerdertopf.workflow.OpenTasks.OpenTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases of a work list with what their payment waits for: one statement, however many they are. */
@Component
@Transactional(readOnly = true)
class CasesAtWork {

    private static final List<String> FOUND = List.of(
            "account-missing",
            "account-came-back",
            "account-second-person",
            "account-unconfirmed",
            "sponsor-consent-missing",
            "certificate-missing");

    private final JdbcClient sql;
    private final ReachableAccounts reachable;

    CasesAtWork(JdbcClient sql, ReachableAccounts reachable) {
        this.sql = sql;
        this.reachable = reachable;
    }

    /**
     * A case, and for whom its payment waits.
     *
     * @param waits null where nothing of this kind holds it back
     * @param typedBy the member of staff who typed the account in force; null where nobody did
     * @param isReportedByOthers whether somebody else says that the cash office paid: the person stays out of a case in the same run, or
     *     released one of its payments
     * @param isReleasedByOthers whether somebody else releases what is ordered: the person certified it or typed its account
     * @param isOrderedByOthers whether somebody else orders: the person changed the account, and nobody else has confirmed that
     * @param isSponsorLost whether the sponsor refused, so that another way is to be found with the group
     * @param toldAt when its account was told; null where none is
     * @param sponsorUntil the last day of the link by which its sponsor was asked; null where no answer is awaited
     * @param objectedOn when the oldest objection came that is not decided: an action is decided by a court, and by its own days
     * @param ordered what nobody has released yet
     * @param released what is released and not executed, in a run or not
     * @param isAtTheCashOffice whether a payment lies there in the file of a run; what is released waits for the next one
     */
    record AtWork(
            CaseOverview about,
            @Nullable PaymentWait waits,
            @Nullable String typedBy,
            @Nullable Instant toldAt,
            @Nullable LocalDate sponsorUntil,
            @Nullable LocalDate objectedOn,
            boolean isReportedByOthers,
            boolean isReleasedByOthers,
            boolean isOrderedByOthers,
            boolean isSponsorLost,
            Money ordered,
            Money released,
            boolean isAtTheCashOffice) {

        /** Since when this waits for the desk: what needs an account not before the account was told. */
        Instant since(OpenTask task) {
            var needsAccount = task.kind() == CaseTask.ORDER_PAYMENT || task.kind() == CaseTask.CLARIFY_ACCOUNT;
            return needsAccount && toldAt != null && toldAt.isAfter(task.since()) ? toldAt : task.since();
        }
    }

    /** These cases and those in which a group is on, as far as they belong to the funds, as they are for this person. */
    List<AtWork> ofTheseAndWaitingForGroups(Collection<CaseNumber> cases, Collection<FundCode> funds, Actor person) {
        if (funds.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        select o.*, a.iban account, a.told_at,
                               (select cast((max(s.expires_at) at time zone :zone) - interval '1 day' as date)
                                  from foerdertopf.sponsor_request s
                                 where app.sponsor_state = 'ASKED' and s.case_number = o.case_number
                                   and not s.for_account and s.withdrawn_at is null) sponsor_until,
                               (select min(x.received_on) from foerdertopf.objection x
                                  join foerdertopf.notice n on n.id = x.notice_id
                                 where x.case_number = o.case_number and x.outcome is null and not x.overtaken
                                   and n.remedy_kind is distinct from 'CLAIM') objected_on,
                               case when a.told_by_staff then a.told_by end typed_by,
                               app.sponsor_state = 'CONSENTED' sponsors,
                               app.sponsor_state = 'REFUSED' sponsor_lost,
                               (select coalesce(sum(p.amount), 0) from foerdertopf.payment p
                                 where p.case_number = o.case_number and p.state = 'ORDERED') ordered_sum,
                               (select coalesce(sum(p.amount), 0) from foerdertopf.payment p
                                 where p.case_number = o.case_number and p.state in ('RELEASED', 'IN_RUN')) released_sum,
                               exists (select 1 from foerdertopf.payment p
                                        where p.case_number = o.case_number and p.state = 'IN_RUN') at_cash_office,
                               exists (select 1 from foerdertopf.payment p
                                         join foerdertopf.payment beside on beside.run_id = p.run_id
                                        where p.case_number = o.case_number and p.state = 'IN_RUN'
                                          and (beside.released_by = :person
                                               or exists (select 1 from foerdertopf.conflict_of_interest c
                                                           where c.case_number = beside.case_number
                                                             and c.staff_id = :person))) reported_by_others,
                               exists (select 1 from foerdertopf.payment p
                                         left join foerdertopf.payment_certificate c on c.decision_id = p.grant_id
                                        where p.case_number = o.case_number and p.state = 'ORDERED'
                                          and (:person in (p.ordered_by, c.certified_by)
                                               or a.told_by_staff and a.told_by = :person)) released_by_others,
                               a.changed and a.told_by_staff and a.told_by = :person
                                   and coalesce(a.checked_by, :person) = :person ordered_by_others,
                               a.iban is null "account-missing",
                               a.needs_second_person and a.checked_at is null "account-second-person",
                               a.iban is not null and a.checked_at is null
                                   and (app.sponsor_state = 'CONSENTED'
                                        or (select count(*) from foerdertopf.payee_account told
                                             where told.case_number = o.case_number) > 1) "account-unconfirmed",
                               app.sponsor_state in ('ASKED', 'REFUSED') "sponsor-consent-missing",
                               exists (select 1 from foerdertopf.finding f
                                        where f.case_number = o.case_number and f.consequence = 'CONDITION'
                                          and f.override_reason is null)
                                   and not exists (select 1 from foerdertopf.conduct_certificate_check seen
                                                    where seen.case_number = o.case_number) "certificate-missing",
                               exists (select 1 from foerdertopf.payment p
                                         join foerdertopf.payee_account paid
                                           on paid.case_number = p.case_number and paid.iban = p.iban
                                        where paid.iban_key = a.iban_key and p.return_reason in (:refusals)
                                          and not exists (select 1 from foerdertopf.payee_account said
                                                           where said.iban_key = a.iban_key
                                                             and said.checked_at >= p.return_noted_at)) "account-came-back"
                          from foerdertopf.case_overview o
                          join foerdertopf.application app on app.case_number = o.case_number
                          left join lateral (select * from (select * from foerdertopf.payee_account told
                                                             where told.case_number = o.case_number
                                                             order by told.told_at desc, told.id desc limit 1) last
                                              where last.withdrawn_at is null) a on true
                         where o.fund in (:funds) and (o.case_number = any(:cases) or o.stage in (:stages))
                        """)
                .param("person", person.id())
                .param("zone", HouseTime.ZONE.getId())
                .param("funds", funds.stream().map(FundCode::value).toList())
                .param("cases", cases.stream().map(CaseNumber::value).distinct().toArray(String[]::new))
                .param("refusals", ReachableAccounts.refusals())
                .param(
                        "stages",
                        Arrays.stream(Stage.values())
                                .filter(Stage::waitsForGroup)
                                .map(Stage::name)
                                .toList())
                .query(this::atWork)
                .list();
    }

    private AtWork atWork(ResultSet row, int number) throws SQLException {
        var about = CaseOverviews.row(row, number);
        var obstacles = new ArrayList<String>();
        for (var code : FOUND) {
            if (row.getBoolean(code)) {
                obstacles.add(code);
            }
        }
        Optional.ofNullable(row.getString("account"))
                .map(Iban::new)
                .flatMap(account ->
                        account.isValid() ? reachable.obstacle(account, about.fund()) : Optional.of("account-invalid"))
                .ifPresent(obstacles::add);
        var toldAt = row.getObject("told_at", OffsetDateTime.class);
        return new AtWork(
                about,
                PaymentWait.of(obstacles, row.getBoolean("sponsors")).orElse(null),
                row.getString("typed_by"),
                toldAt == null ? null : toldAt.toInstant(),
                row.getObject("sponsor_until", LocalDate.class),
                row.getObject("objected_on", LocalDate.class),
                row.getBoolean("reported_by_others"),
                row.getBoolean("released_by_others"),
                row.getBoolean("ordered_by_others"),
                row.getBoolean("sponsor_lost"),
                Money.ofCents(row.getLong("ordered_sum")),
                Money.ofCents(row.getLong("released_sum")),
                row.getBoolean("at_cash_office"));
    }
}
