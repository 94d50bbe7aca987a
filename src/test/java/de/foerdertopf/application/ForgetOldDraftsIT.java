package de.foerdertopf.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.ForgetStrayFiles;
import de.foerdertopf.document.NewDocument;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.OpenApplicantAccount;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.platform.NightlyRuns;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody began and never sent is told of twice and then deleted, and whoever writes in it again keeps it. */
class ForgetOldDraftsIT extends IntegrationTest {

    private static final FundCode BREMEN = new FundCode("bremen-stadtteilfonds");

    /** A fund that is not there any more has no round that anybody could wait for. */
    private static final String NO_ROUNDS = "gibt-es-nicht-mehr";

    @Autowired
    private ForgetOldDrafts forgetOldDrafts;

    @Autowired
    private ForgetStrayFiles forgetStrayFiles;

    @Autowired
    private SavedForms forms;

    @Autowired
    private OpenApplicantAccount openApplicantAccount;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private SentMails mails;

    @Autowired
    private Funds funds;

    @Autowired
    private NightlyRuns nightlyRuns;

    @Autowired
    private JdbcTemplate sql;

    private String email;
    private UUID owner;
    private String draft;

    @BeforeEach
    void somebodyBegan() {
        email = "entwurf-" + UUID.randomUUID() + "@example.org";
        owner = openApplicantAccount
                .open(new OpenApplicantAccount.Command(new EmailAddress(email)))
                .value();
        draft = UUID.randomUUID().toString();
        write(NO_ROUNDS, "Nähwerkstatt");
    }

    private void write(String fund, String title) {
        forms.keep(owner, SavedForm.Kind.APPLICATION, draft, values -> {
            values.put(SavedForm.FUND, List.of(fund));
            values.put("title", List.of(title));
            return values;
        });
    }

    /** As if so much time had gone by since it was touched; what was told stays told. */
    private void touchedOn(LocalDate day) {
        sql.update(
                "update foerdertopf.saved_form set saved_at = ? where reference = ?",
                Timestamp.from(HouseTime.startOf(day)),
                draft);
    }

    private void daysPass(int days) {
        sql.update(
                "update foerdertopf.saved_form set delete_on = delete_on - ?, saved_at = saved_at - make_interval(days => ?)"
                        + " where reference = ?",
                days,
                days,
                draft);
    }

    private LocalDate today() {
        return HouseTime.today(clock);
    }

    private boolean isThere() {
        return forms.find(owner, SavedForm.Kind.APPLICATION, draft).isPresent();
    }

    private List<SentMail> told() {
        return mails.newest(0, 200).stream()
                .filter(mail -> mail.to().equals(email) && mail.template().equals("draft-expires"))
                .sorted(Comparator.comparing(SentMail::createdAt))
                .toList();
    }

    @Test
    void anOldDraftIsToldOfTwiceWithItsDayAndThenGone() {
        touchedOn(today().minusYears(2));

        forgetOldDrafts.forget();
        forgetOldDrafts.forget();

        assertThat(told()).hasSize(1);
        assertThat(told().get(0).body())
                .contains("Nähwerkstatt", "/antrag/" + draft)
                .contains("Am " + GermanDates.inWords(today().plusDays(30)) + " löschen wir");

        daysPass(22);
        forgetOldDrafts.forget();
        assertThat(told()).hasSize(1);

        daysPass(1);
        forgetOldDrafts.forget();
        assertThat(told()).hasSize(2);
        assertThat(told()).anySatisfy(mail -> assertThat(mail.body())
                .contains("Am " + GermanDates.inWords(today().plusDays(7)) + " löschen wir"));

        daysPass(6);
        forgetOldDrafts.forget();
        assertThat(isThere()).isTrue();

        daysPass(1);
        forgetOldDrafts.forget();
        assertThat(isThere()).isFalse();
        assertThat(told()).hasSize(2);
        assertThat(nightlyRuns.last())
                .extracting(NightlyRuns.Run::kind)
                .contains(NightlyRuns.Kind.DRAFTS_DELETED, NightlyRuns.Kind.DRAFT_OWNERS_WARNED);
    }

    @Test
    void whoeverWritesInItAgainKeepsIt() {
        touchedOn(today().minusYears(2));
        forgetOldDrafts.forget();
        daysPass(23);
        forgetOldDrafts.forget();

        write(NO_ROUNDS, "Nähwerkstatt am Fluss");
        forgetOldDrafts.forget();

        assertThat(isThere()).isTrue();
        assertThat(sql.queryForObject(
                        "select warnings from foerdertopf.saved_form where reference = ?", Integer.class, draft))
                .isZero();
    }

    @Test
    void aHouseThatStoodStillForLongTellsBeforeItDeletes() {
        touchedOn(today().minusYears(2));
        forgetOldDrafts.forget();
        daysPass(400);

        forgetOldDrafts.forget();

        assertThat(isThere()).isTrue();
        assertThat(told()).hasSize(2);
        forgetOldDrafts.forget();
        assertThat(isThere()).isTrue();
    }

    @Test
    void aDraftOfFiveMonthsIsLeftAlone() {
        touchedOn(today().minusMonths(4));

        forgetOldDrafts.forget();

        assertThat(told()).isEmpty();
    }

    @Test
    void nothingIsDeletedBeforeTheNextRoundHasClosed() {
        write(BREMEN.value(), "Nähwerkstatt");
        var touched = today().minusMonths(7);
        var next = funds.rounds(BREMEN).stream()
                .filter(round -> round.opens().isAfter(touched))
                .map(Round::closes)
                .min(LocalDate::compareTo)
                .orElseThrow();
        touchedOn(touched);
        var last = next.isBefore(touched.plusMonths(6)) ? touched.plusMonths(6) : next.plusDays(1);
        var expected = last.isBefore(today().plusDays(30)) ? today().plusDays(30) : last;

        forgetOldDrafts.forget();

        if (today().isBefore(expected.minusDays(30))) {
            assertThat(told()).isEmpty();
        } else {
            assertThat(told().get(0).body()).contains(GermanDates.inWords(expected));
        }
    }

    @Test
    void aFileThatNoDraftNamesGoesAndOneThatADraftOrACaseHoldsStays() {
        var stray = file(RetentionClass.DRAFT);
        var named = file(RetentionClass.DRAFT);
        var ofCase = file(RetentionClass.CASE);
        forms.keep(owner, SavedForm.Kind.APPLICATION, draft, values -> {
            values.put("file", List.of(named.value().toString()));
            return values;
        });
        var fresh = file(RetentionClass.DRAFT);
        sql.update("alter table foerdertopf.document disable trigger document_never_changes");
        sql.update(
                "update foerdertopf.document set stored_at = stored_at - interval '8 days' where id in (?, ?, ?)",
                stray.value(),
                named.value(),
                ofCase.value());
        sql.update("alter table foerdertopf.document enable trigger document_never_changes");

        forgetStrayFiles.forget();

        assertThat(List.of(stray, named, ofCase, fresh))
                .filteredOn(this::isKept)
                .containsExactly(named, ofCase, fresh);
    }

    private DocumentId file(RetentionClass retention) {
        return documents
                .store(new NewDocument(
                        "beleg.pdf", "application/pdf", retention, "Beleg".getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    private boolean isKept(DocumentId id) {
        return sql.queryForList("select 1 from foerdertopf.document where id = ?", id.value())
                        .size()
                == 1;
    }
}
