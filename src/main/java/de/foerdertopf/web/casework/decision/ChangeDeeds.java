package de.foerdertopf.web.casework.decision;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.identity.Role.COUNSELLOR;
import static de.foerdertopf.web.form.Fields.AMOUNT;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.REASON;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ApplyChange;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.CostShift;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.decision.RequestedChange;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.CaseStanding;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.DeedPages.Draft;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.UnusableAccounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Changes after approval: recorded when the group tells them by other ways, and answered. */
@Configuration(proxyBeanMethods = false)
class ChangeDeeds {

    private static final String ACCEPT = "ACCEPT";

    private static final Field<ChangeKind> KIND = Fields.oneOf("choice", ChangeKind.class);
    private static final Field<LocalDate> NEW_END = ON.needed(said -> said.is(KIND, ChangeKind.PERIOD));
    private static final Field<String> HOLDER =
            Fields.text("holder", 200).printed().optional();
    private static final Field<Iban> IBAN = Fields.iban("iban").optional();

    private static final Field<Money> STILL_NEEDED = AMOUNT.needed(said -> said.is(KIND, ChangeKind.AMOUNT));

    private static final Field<String> ANSWER = Fields.oneOf("choice", ACCEPT, "REFUSE");
    private static final Field<String> BEFORE =
            Fields.longtext("before").printed().needed(said -> said.is(ANSWER, ACCEPT));
    private static final Field<String> AFTER =
            Fields.longtext("after").printed().needed(said -> said.is(ANSWER, ACCEPT));
    private static final Field<Money> SHIFTED = Fields.money("shiftAmount").optional();
    private static final Field<CostCategory> FROM =
            Fields.oneOf("shiftFrom", CostCategory.class).optional();
    private static final Field<CostCategory> TO =
            Fields.oneOf("shiftTo", CostCategory.class).optional();
    private static final Field<Money> NEW_AMOUNT = AMOUNT.needed(said -> said.is(ANSWER, ACCEPT));
    private static final Field<String> SPONSORS_WORD = TEXT.needed(said -> said.is(ANSWER, ACCEPT));
    private static final Field<String> REASON_IF_ANY = REASON.printed().optional();

    private final ChangeRequests changes;
    private final UnusableAccounts unusable;
    private final Payments payments;
    private final Fmt fmt;

    ChangeDeeds(ChangeRequests changes, UnusableAccounts unusable, Payments payments, Fmt fmt) {
        this.changes = changes;
        this.payments = payments;
        this.unusable = unusable;
        this.fmt = fmt;
    }

    @Bean
    Deed changeAskedFor(RequestChange request, Grants grants, CaseStanding standing) {
        return Deed.at("aenderungen/neu", "change", COUNSELLOR, ADMINISTRATOR)
                .opensWhile(
                        opened -> grants.find(opened.caseNumber()).isPresent() && !standing.isOver(opened.caseNumber()))
                .countsOnce()
                .asks(KIND, TEXT.printed(), NEW_END, STILL_NEEDED, HOLDER, IBAN)
                .does((it, said) -> {
                    var account = said.is(KIND, ChangeKind.BANK_ACCOUNT);
                    request.request(new RequestChange.Command(
                            it.caseNumber(),
                            said.get(KIND),
                            said.get(TEXT),
                            said.find(NEW_END).orElse(null),
                            account ? said.find(HOLDER).orElse(null) : null,
                            account ? said.find(IBAN).map(Iban::typed).orElse(null) : null,
                            said.is(KIND, ChangeKind.AMOUNT)
                                    ? said.find(STILL_NEEDED).orElse(null)
                                    : null,
                            it.actor()));
                    var another =
                            account && said.find(IBAN).flatMap(unusable::why).isPresent();
                    return it.done(another ? "change-recorded-unusable" : "change-recorded");
                });
    }

    @Bean
    Deed answerChangeRequest(AnswerChange answer, ApplyChange applyChange) {
        return Deed.at("aenderungen/{id}", "answer-change", ADMINISTRATOR)
                .isToDoWhere(it -> change(it).accepted() == null)
                .shows((it, page) -> wanted(it, change(it), page))
                .beginsWith((it, form) -> {
                    var wished = change(it).newAmount();
                    form.amount = wished == null ? "" : fmt.money(wished);
                })
                .asksOf(it -> switch (change(it).kind()) {
                    case COST_ITEMS ->
                        List.of(
                                ANSWER,
                                BEFORE,
                                AFTER,
                                SHIFTED.judgedBy((said, sum) -> {
                                    if (isShiftAsAWhole(said)) {
                                        applyChange.requirePlanned(
                                                it.caseNumber(), Objects.requireNonNull(shift(said)));
                                    }
                                }),
                                FROM,
                                TO,
                                REASON_IF_ANY);
                    case AMOUNT -> {
                        var amount = NEW_AMOUNT.judgedBy(sum -> applyChange.requireAmount(change(it), sum));
                        yield isSponsors(it)
                                ? List.of(ANSWER, amount, SPONSORS_WORD, REASON_IF_ANY)
                                : List.of(ANSWER, amount, REASON_IF_ANY);
                    }
                    default -> List.of(ANSWER, REASON_IF_ANY);
                })
                .checks(ChangeDeeds::shiftedAsAWhole)
                .does((it, said) -> {
                    var accepts = said.is(ANSWER, ACCEPT);
                    answer.answer(new AnswerChange.Command(
                            change(it).id(),
                            accepts,
                            said.find(REASON_IF_ANY).orElse(""),
                            said.find(BEFORE).orElse(""),
                            said.find(AFTER).orElse(""),
                            accepts ? said.find(NEW_AMOUNT).orElse(null) : null,
                            accepts ? shift(said) : null,
                            accepts && isSponsors(it) && change(it).kind() == ChangeKind.AMOUNT
                                    ? said.get(SPONSORS_WORD)
                                    : "",
                            it.actor()));
                    return it.done(accepts ? "change-accepted" : "change-refused");
                });
    }

    private void wanted(CaseAtHand it, RequestedChange change, Draft page) {
        page.fact(it.words().text("case.change.kind"), it.words().label(change.kind()))
                .fact(it.words().text("case.change.text"), change.description());
        if (change.kind() == ChangeKind.AMOUNT && change.accepted() == null) {
            if (isSponsors(it)) {
                var sponsor = it.opened().application().recipient();
                page.fact(
                        it.word("sponsor"),
                        it.words().text("deed.answer-change.sponsor.text", sponsor.name(), sponsor.greeting()));
            }
            payments.ordered(it.caseNumber())
                    .forEach(payment -> page.fact(
                            it.word("ordered"),
                            it.words()
                                    .text(
                                            "deed.answer-change.ordered.text",
                                            payment.number(),
                                            fmt.money(payment.amount()))));
        }
        var needed = change.newAmount();
        if (needed != null) {
            page.fact(it.words().text("case.change.needed"), fmt.money(needed));
        }
        var end = change.newEnd();
        if (end != null) {
            page.fact(it.words().text("case.change.end"), fmt.day(end));
        }
        var holder = change.newHolder();
        var iban = change.newIban();
        if (holder != null && iban != null) {
            page.fact(it.words().text("case.account.holder"), holder)
                    .fact(it.words().text("case.account.iban"), iban);
            unusable.doubt(new Iban(iban)).ifPresent(found -> page.fact(found.strong(), found.text()));
        }
    }

    /** A part of a sponsor's grant is given up once the sponsor agrees, whoever wished so. */
    private static boolean isSponsors(CaseAtHand it) {
        return it.opened().application().recipient().kind() == GrantRecipient.Kind.SPONSOR;
    }

    /** How much goes from which kind of cost to which: all three or none. */
    private static void shiftedAsAWhole(Said said, BiConsumer<Field<?>, String> wrong) {
        if (!said.is(ANSWER, ACCEPT)
                || (said.find(SHIFTED).isEmpty()
                        && said.find(FROM).isEmpty()
                        && said.find(TO).isEmpty())) {
            return;
        }
        if (said.find(SHIFTED).isEmpty()) {
            wrong.accept(SHIFTED, "money");
        }
        if (said.find(FROM).isEmpty()) {
            wrong.accept(FROM, "shiftFrom");
        }
        if (said.find(TO).isEmpty()) {
            wrong.accept(TO, "shiftTo");
        }
    }

    private static boolean isShiftAsAWhole(Said said) {
        return said.is(ANSWER, ACCEPT)
                && said.find(FROM).isPresent()
                && said.find(TO).isPresent();
    }

    private static @Nullable CostShift shift(Said said) {
        return said.find(SHIFTED)
                .flatMap(amount -> Optional.of(new CostShift(said.get(FROM), said.get(TO), amount)))
                .orElse(null);
    }

    /** A change of another case does not exist here. */
    private RequestedChange change(CaseAtHand it) {
        var id = it.id("id");
        return changes.of(it.caseNumber()).stream()
                .filter(change -> change.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such change in " + it.caseNumber()));
    }
}
