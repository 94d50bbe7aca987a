package de.foerdertopf.web.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.disbursement.CancelPaymentOrder;
import de.foerdertopf.disbursement.CancelPaymentRun;
import de.foerdertopf.disbursement.ChoosePayments;
import de.foerdertopf.disbursement.ClosePaymentRun;
import de.foerdertopf.disbursement.DuePayment;
import de.foerdertopf.disbursement.FourEyes;
import de.foerdertopf.disbursement.Listing;
import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.MoneyOfYear;
import de.foerdertopf.disbursement.NextRun;
import de.foerdertopf.disbursement.OrderPayment;
import de.foerdertopf.disbursement.OverpaymentReturns;
import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunId;
import de.foerdertopf.disbursement.PaymentRunState;
import de.foerdertopf.disbursement.PaymentRunView;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.PeopleInRuns;
import de.foerdertopf.disbursement.Recalls;
import de.foerdertopf.disbursement.RecordOverpaymentReturn;
import de.foerdertopf.disbursement.RecordRecalled;
import de.foerdertopf.disbursement.RecordRepaidByHand;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.ResumePaymentRun;
import de.foerdertopf.disbursement.RunFile;
import de.foerdertopf.disbursement.RunPreview;
import de.foerdertopf.disbursement.RunSeen;
import de.foerdertopf.disbursement.RunTotals;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.IssuingAuthority;
import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.fund.PayingOffice;
import de.foerdertopf.fund.Remedy;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.FormBinding;
import de.foerdertopf.web.layout.TroubleAdvice;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.StandaloneMockMvcBuilder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

class FinanceControllersTest {

    private static final FundCode FUND = new FundCode("bremen-stadtteilfonds");
    private static final CaseNumber CASE = new CaseNumber("SFHB-2025-0203");
    private static final String BASE = "/schreibtisch/finanzen/bremen-stadtteilfonds";
    private static final Actor CLERK = Actor.staff("00000000-0000-0000-0000-000000000001");
    private static final UUID RUN = UUID.fromString("00000000-0000-0000-0000-000000000004");

    private final FinanceDesk desk = mock(FinanceDesk.class);
    private final Payments payments = mock(Payments.class);
    private final PaymentRuns runs = mock(PaymentRuns.class);
    private final NextRun nextRun = mock(NextRun.class);
    private final PeopleInRuns peopleInRuns = mock(PeopleInRuns.class);
    private final Recalls recalls = mock(Recalls.class);
    private final ReleasePayment releasePayment = mock(ReleasePayment.class);
    private final OrderPayment orderPayment = mock(OrderPayment.class);
    private final ClosePaymentRun closePaymentRun = mock(ClosePaymentRun.class);
    private final ChoosePayments choosePayments = mock(ChoosePayments.class);
    private final ResumePaymentRun resumePaymentRun = mock(ResumePaymentRun.class);
    private final MarkRunExecuted markRunExecuted = mock(MarkRunExecuted.class);
    private final TroubleAdvice trouble = mock(TroubleAdvice.class);
    private final PaymentRows words = mock(PaymentRows.class);
    private final Clock clock = Clock.fixed(Instant.parse("2025-04-01T08:00:00Z"), ZoneOffset.UTC);

    private MockMvc mvc;

    @BeforeEach
    void begin() {
        when(words.text(any(), any(Object[].class))).thenAnswer(call -> call.getArgument(0));
        when(words.of(any(DuePayment.class), any())).thenReturn(List.of());
        when(trouble.sentence(any()))
                .thenAnswer(call -> "Satz zu "
                        + call.getArgument(0, BusinessRuleViolation.class).code());
        when(desk.open(CLERK, FUND, CASE, PaymentDuty.CHECK)).thenReturn(fund());
        when(desk.open(CLERK, FUND, PaymentDuty.PAY)).thenReturn(fund());
        when(desk.open(CLERK, FUND, new PaymentRunId(RUN), PaymentDuty.PAY)).thenReturn(fund());
        when(desk.payer(CLERK, FUND)).thenReturn(fund());
        when(desk.reader(CLERK, FUND)).thenReturn(fund());
        when(desk.reader(CLERK, FUND, new PaymentRunId(RUN))).thenReturn(fund());
        when(desk.open(CLERK, FUND, CASE, PaymentDuty.RELEASE)).thenThrow(new NotFoundException("Not for this person"));
        when(desk.names(any())).thenReturn(Map.of());
        when(desk.after(any(), any(), any())).thenReturn(BASE);
        when(payments.due(FUND, CASE)).thenReturn(Optional.of(due()));
        when(closePaymentRun.proposedDay(FUND, CLERK)).thenReturn(LocalDate.of(2025, 4, 1));
        when(nextRun.preview(eq(FUND), any(), eq(1)))
                .thenReturn(new RunPreview(
                        PayableFormat.PAIN_001,
                        true,
                        new RunTotals(0, Money.ZERO, List.of(), new RunSeen("now", "")),
                        0,
                        List.of(),
                        1,
                        1));
        when(runs.require(new PaymentRunId(RUN))).thenReturn(run(FUND));
        var refusals = new Refusals(trouble, mock(Words.class));
        var stayingOut = new StayingOut(desk, nextRun, words);
        var pages = new PaymentPages(
                desk,
                payments,
                words,
                stayingOut,
                new LeftToOthers(mock(FourEyes.class), desk, words),
                recalls,
                mock(OverpaymentReturns.class),
                mock(Mistakes.class));
        var runPages =
                new RunPages(desk, runs, peopleInRuns, payments, refusals, words, recalls, mock(Mistakes.class), clock);
        mvc = new WithForms(
                        new PaymentsController(
                                desk, new PaymentsPages(desk, payments, runs, nextRun, words, stayingOut, recalls)),
                        new OrderController(desk, pages, orderPayment, refusals, words),
                        new PaymentController(
                                desk, pages, releasePayment, mock(CancelPaymentOrder.class), refusals, clock),
                        new NextRunController(
                                desk,
                                new NextRunPages(desk, nextRun, runs, words),
                                choosePayments,
                                closePaymentRun,
                                refusals,
                                words,
                                clock),
                        new PaymentRunController(
                                desk,
                                runPages,
                                resumePaymentRun,
                                mock(CancelPaymentRun.class),
                                markRunExecuted,
                                refusals,
                                words,
                                clock),
                        new RunFileController(desk, runPages, runs, peopleInRuns))
                .setCustomArgumentResolvers(new TheClerk())
                .build();
    }

    @Test
    void ordersWhatWasTypedAndCertified() throws Exception {
        mvc.perform(post(BASE + "/anordnen/SFHB-2025-0203")
                        .param("amount", "150,50")
                        .param("correct", "true")
                        .param("seen", "Kulturscheune DE1"))
                .andExpect(redirectedUrl(BASE))
                .andExpect(flash().attribute("notice", "payment-ordered"));

        verify(orderPayment).order(new OrderPayment.Command(CASE, Money.ofCents(15_050), "Kulturscheune DE1", CLERK));
    }

    @Test
    void keepsTheInputWhenTheCertificateIsMissing() throws Exception {
        mvc.perform(post(BASE + "/anordnen/SFHB-2025-0203").param("amount", "viel"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(view().name("finance/order"))
                .andExpect(model().attributeHasFieldErrors("form", "amount", "correct"))
                .andExpect(result ->
                        assertThat(((OrderForm) inModel(result, "form")).amount).isEqualTo("viel"));

        verifyNoInteractions(orderPayment);
    }

    @Test
    void whereNothingWasEverDueThereIsNoPage() throws Exception {
        when(payments.due(FUND, CASE)).thenReturn(Optional.empty());

        assertThatThrownBy(() -> mvc.perform(get(BASE + "/anordnen/SFHB-2025-0203")))
                .hasCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void showsOnTheFormWhatARuleRefuses() throws Exception {
        doThrow(new BusinessRuleViolation("disbursement.held-back"))
                .when(orderPayment)
                .order(any());

        mvc.perform(post(BASE + "/anordnen/SFHB-2025-0203")
                        .param("amount", "300")
                        .param("correct", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(model().attributeErrorCount("form", 1));
    }

    @Test
    void whereNothingIsDueAnyMoreThePageLeadsToWhatIsOrdered() throws Exception {
        when(payments.due(FUND, CASE)).thenReturn(Optional.empty());
        var ordered = mock(PaymentView.class);
        when(ordered.fund()).thenReturn(FUND);
        when(ordered.state()).thenReturn(PaymentState.EXECUTED);
        when(payments.ofCase(CASE)).thenReturn(List.of(ordered));

        for (var request : List.of(get(BASE + "/anordnen/SFHB-2025-0203"), post(BASE + "/anordnen/SFHB-2025-0203"))) {
            mvc.perform(request).andExpect(redirectedUrl(BASE)).andExpect(flash().attribute("notice", "order-over"));
        }
        verifyNoInteractions(orderPayment);
    }

    @Test
    void doesNotExistForAStranger() {
        when(desk.reader(CLERK, FUND)).thenThrow(new NotFoundException("Not for this person"));

        assertThatThrownBy(() -> mvc.perform(get(BASE))).hasCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyWhoPaysSeesWhatSheReleasedAsHeldBackFromHerRuns() throws Exception {
        when(payments.due(FUND, 1)).thenReturn(new Listing<>(List.of(), 1, 1, 0));
        when(payments.in(FUND, PaymentState.ORDERED, 1)).thenReturn(new Listing<>(List.of(), 1, 1, 0));
        when(payments.in(FUND, PaymentState.EXECUTED, 1)).thenReturn(new Listing<>(List.of(), 1, 1, 0));
        when(runs.of(FUND, 1)).thenReturn(new Listing<>(List.of(), 1, 1, 0));

        mvc.perform(get(BASE)).andExpect(view().name("finance/payments"));
        verify(nextRun).preview(FUND, Actor.SYSTEM, 1);

        when(desk.has(CLERK, FUND, PaymentDuty.PAY)).thenReturn(true);
        mvc.perform(get(BASE)).andExpect(view().name("finance/payments"));
        verify(nextRun).preview(FUND, CLERK, 1);
    }

    @Test
    void aClerkWithoutTheRightCannotRelease() {
        var ordered = mock(PaymentView.class);
        when(ordered.fund()).thenReturn(FUND);
        when(ordered.state()).thenReturn(PaymentState.EXECUTED);
        when(ordered.caseNumber()).thenReturn(CASE);
        when(payments.require(any())).thenReturn(ordered);

        assertThatThrownBy(() -> mvc.perform(post(BASE + "/zahlungen/" + RUN + "/freigeben")))
                .hasCauseInstanceOf(NotFoundException.class);
    }

    private static MockHttpServletRequestBuilder closing() {
        return post(BASE + "/zahllauf")
                .param("executionDate.day", "2")
                .param("executionDate.month", "April")
                .param("executionDate.year", "2025")
                .param("checked", "true");
    }

    @Test
    void severalRunsAtOnceLeadToWhereThePersonFindsThem() throws Exception {
        when(closePaymentRun.close(any()))
                .thenReturn(List.of(new PaymentRunId(RUN), new PaymentRunId(UUID.randomUUID())));
        when(desk.home(eq(CLERK), any())).thenReturn("/schreibtisch");

        mvc.perform(closing().param("seen", "0a1b:SFHB-2025-Z03")).andExpect(redirectedUrl("/schreibtisch"));
    }

    @Test
    void closesTheRunThatThePersonSaw() throws Exception {
        when(closePaymentRun.close(any())).thenReturn(List.of(new PaymentRunId(RUN)));

        mvc.perform(closing().param("seen", "0a1b:SFHB-2025-Z03"))
                .andExpect(redirectedUrl(BASE + "/zahllaeufe/" + RUN + "?folgen"));

        verify(closePaymentRun)
                .close(new ClosePaymentRun.Command(
                        FUND, new RunSeen("0a1b", "SFHB-2025-Z03"), LocalDate.of(2025, 4, 2), CLERK));
    }

    @Test
    void aTickThatWasChangedAndNotKeptIsKeptAndClosesNothing() throws Exception {
        var payment = FinancePages.payment("FFM-2026-0003", "Nachbarn", 300, PaymentState.RELEASED);
        when(nextRun.preview(FUND, CLERK, 1))
                .thenReturn(new RunPreview(
                        PayableFormat.PAIN_001,
                        true,
                        new RunTotals(1, Money.ofEuros(300), List.of(), new RunSeen("now", "")),
                        1,
                        List.of(new RunPreview.Row(payment, true, List.of())),
                        1,
                        1));

        mvc.perform(closing().param("seen", "now:").param("shown", payment.id().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(view().name("finance/preview"))
                .andExpect(result -> assertThat(((CloseForm) inModel(result, "form")).checked)
                        .isFalse());

        verify(choosePayments)
                .choose(new ChoosePayments.Command(
                        FUND, ChoosePayments.Kind.THESE, List.of(payment.id()), List.of(), CLERK));
        verify(closePaymentRun, never()).close(any());
    }

    @Test
    void theLoserOfADoubleCloseReadsWhyAndSeesWhatIsLeft() throws Exception {
        doThrow(new BusinessRuleViolation("disbursement.run-closed-meanwhile", "Petra", "SFHB-2025-Z01", 3))
                .when(closePaymentRun)
                .close(any());

        mvc.perform(closing().param("seen", "before"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(view().name("finance/preview"))
                .andExpect(model().attributeErrorCount("form", 1))
                .andExpect(result ->
                        assertThat(((CloseForm) inModel(result, "form")).seen).isEqualTo("now:"));
    }

    /** Two clicks of one person: she was not slower than herself. */
    @Test
    void whoClosesTheSameRunTwiceIsLedToItAndReadsWhoDidIt() throws Exception {
        doThrow(new BusinessRuleViolation("disbursement.run-closed-meanwhile", "SFHB-2025-Z01", 3, CLERK, "heute"))
                .when(closePaymentRun)
                .close(any());
        var closed = mock(PaymentRunView.class);
        when(closed.id()).thenReturn(new PaymentRunId(RUN));
        when(closed.closedBy()).thenReturn(CLERK.id(), "somebody");
        when(runs.lastClosedSince(any(), any())).thenReturn(Optional.of(closed));

        mvc.perform(closing().param("seen", "before:"))
                .andExpect(redirectedUrl(BASE + "/zahllaeufe/" + RUN))
                .andExpect(flash().attribute("notice", "run-closed-by-you"));
        mvc.perform(closing().param("seen", "before:"))
                .andExpect(redirectedUrl(BASE + "/zahllaeufe/" + RUN))
                .andExpect(flash().attribute("notice", "run-closed-meanwhile"));
    }

    @Test
    void aPaymentThatSheReleasedBeforeIsNoChangeThatWasLost() throws Exception {
        doThrow(new StaleCaseException(CASE, "release")).when(releasePayment).release(any());
        var payment = mock(PaymentView.class);
        when(payment.id()).thenReturn(new PaymentId(RUN));
        when(payment.fund()).thenReturn(FUND);
        when(payment.caseNumber()).thenReturn(CASE);
        when(payment.state()).thenReturn(PaymentState.RELEASED);
        when(payment.releasedBy()).thenReturn(CLERK.id(), "somebody");
        when(payments.require(any())).thenReturn(payment);
        doReturn(fund()).when(desk).open(CLERK, FUND, CASE, PaymentDuty.RELEASE);

        mvc.perform(post(BASE + "/zahlungen/" + RUN + "/freigeben"))
                .andExpect(redirectedUrl(BASE + "/zahlungen/" + RUN))
                .andExpect(flash().attribute("notice", "payment-released-before"));
        mvc.perform(post(BASE + "/zahlungen/" + RUN + "/freigeben"))
                .andExpect(redirectedUrl(BASE + "/zahlungen/" + RUN))
                .andExpect(flash().attribute("notice", "payment-over"));
    }

    @Test
    void whoOrdersWhatIsOrderedIsLedToThePayment() throws Exception {
        doThrow(new BusinessRuleViolation("disbursement.nothing-open"))
                .when(orderPayment)
                .order(any());
        var ordered = mock(PaymentView.class);
        when(ordered.id()).thenReturn(new PaymentId(RUN));
        when(ordered.amount()).thenReturn(Money.ofEuros(300));
        when(ordered.state()).thenReturn(PaymentState.ORDERED);
        when(ordered.orderedAt()).thenReturn(clock.instant());
        when(ordered.orderedBy()).thenReturn("somebody", CLERK.id());
        when(payments.ofCase(CASE)).thenReturn(List.of(ordered));
        var order =
                post(BASE + "/anordnen/SFHB-2025-0203").param("amount", "300").param("correct", "true");

        mvc.perform(order)
                .andExpect(redirectedUrl(BASE + "/zahlungen/" + RUN))
                .andExpect(flash().attribute("notice", "payment-ordered-meanwhile"));
        mvc.perform(order)
                .andExpect(redirectedUrl(BASE + "/zahlungen/" + RUN))
                .andExpect(flash().attribute("notice", "payment-ordered-before"));
    }

    @Test
    void aRunThatIsReportedTwiceIsReportedOnce() throws Exception {
        doThrow(new BusinessRuleViolation("disbursement.run-not-open", "SFHB-2025-Z01"))
                .when(markRunExecuted)
                .mark(any());
        var run = mock(PaymentRunView.class);
        when(run.id()).thenReturn(new PaymentRunId(RUN));
        when(run.fund()).thenReturn(FUND);
        when(run.executedBy()).thenReturn(CLERK.id(), "somebody", null, null);
        when(run.cancelledBy()).thenReturn(CLERK.id(), "somebody");
        when(runs.require(new PaymentRunId(RUN))).thenReturn(run);
        when(desk.open(CLERK, FUND, new PaymentRunId(RUN), PaymentDuty.PAY)).thenReturn(fund());
        var report = post(BASE + "/zahllaeufe/" + RUN + "/ausgefuehrt")
                .param("on.day", "2")
                .param("on.month", "4")
                .param("on.year", "2025");

        mvc.perform(report)
                .andExpect(redirectedUrl(BASE + "/zahllaeufe/" + RUN))
                .andExpect(flash().attribute("notice", "run-over-executed-by-you"));
        mvc.perform(report)
                .andExpect(redirectedUrl(BASE + "/zahllaeufe/" + RUN))
                .andExpect(flash().attribute("notice", "run-over-executed"));
        mvc.perform(report).andExpect(flash().attribute("notice", "run-over-cancelled-by-you"));
        mvc.perform(report).andExpect(flash().attribute("notice", "run-over-cancelled"));
    }

    @Test
    void keepsTheChoiceOfOnePageAndOfAll() throws Exception {
        var taken = UUID.randomUUID();
        var left = UUID.randomUUID();

        mvc.perform(post(BASE + "/zahllauf/auswahl")
                        .param("seite", "3")
                        .param("what", "these")
                        .param("shown", taken.toString(), left.toString())
                        .param("taken", taken.toString()))
                .andExpect(redirectedUrl(BASE + "/zahllauf?seite=3"));
        mvc.perform(post(BASE + "/zahllauf/auswahl").param("what", "all"))
                .andExpect(redirectedUrl(BASE + "/zahllauf?seite=1"));
        mvc.perform(post(BASE + "/zahllauf/auswahl").param("what", "none"))
                .andExpect(redirectedUrl(BASE + "/zahllauf?seite=1"));

        verify(choosePayments)
                .choose(new ChoosePayments.Command(
                        FUND,
                        ChoosePayments.Kind.THESE,
                        List.of(new PaymentId(taken), new PaymentId(left)),
                        List.of(new PaymentId(taken)),
                        CLERK));
        verify(choosePayments).choose(ChoosePayments.Command.all(FUND, CLERK));
        verify(choosePayments).choose(ChoosePayments.Command.none(FUND, CLERK));
    }

    @Test
    void letsAPreparationGoOnThatStoodStill() throws Exception {
        mvc.perform(post(BASE + "/zahllaeufe/" + RUN + "/weiter"))
                .andExpect(redirectedUrl(BASE + "/zahllaeufe/" + RUN + "?folgen"));

        verify(resumePaymentRun).resume(new ResumePaymentRun.Command(new PaymentRunId(RUN), CLERK));
    }

    @Test
    void moneyOfAYearThatIsOverGoesOutOnlyOnceThatWasSeen() throws Exception {
        when(nextRun.ofPastYears(FUND, CLERK))
                .thenReturn(List.of(new MoneyOfYear(new FiscalYear(2024), 1, Money.ofEuros(300), false)));
        when(closePaymentRun.close(any())).thenReturn(List.of(new PaymentRunId(RUN)));

        mvc.perform(closing().param("seen", "0a1b:SFHB-2025-Z03"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(model().attributeHasFieldErrors("form", "pastYear"));
        verify(closePaymentRun, never()).close(any());

        mvc.perform(closing().param("seen", "0a1b:SFHB-2025-Z03").param("pastYear", "true"))
                .andExpect(redirectedUrl(BASE + "/zahllaeufe/" + RUN + "?folgen"));
    }

    @Test
    void aWrongDayAndAMissingTickAreToldAtOnce() throws Exception {
        doThrow(new BusinessRuleViolation("disbursement.no-bank-day", "Samstag", "Montag"))
                .when(closePaymentRun)
                .requireDay(FUND, LocalDate.of(2025, 4, 5), CLERK);

        mvc.perform(post(BASE + "/zahllauf")
                        .param("executionDate.day", "5")
                        .param("executionDate.month", "4")
                        .param("executionDate.year", "2025"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(model().attributeHasFieldErrors("form", "executionDate", "checked"));

        verify(closePaymentRun, never()).close(any());
    }

    @Test
    void tooMuchAndAMissingCertificateAreToldAtOnce() throws Exception {
        mvc.perform(post(BASE + "/anordnen/SFHB-2025-0203").param("amount", "300,01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(model().attributeHasFieldErrors("form", "amount", "correct"));

        verifyNoInteractions(orderPayment);
    }

    @Test
    void allThatIsWrongWithMoneyThatCameBackIsToldAtOnce() throws Exception {
        var paid = mock(PaymentView.class);
        when(paid.fund()).thenReturn(FUND);
        when(paid.caseNumber()).thenReturn(CASE);
        when(payments.require(any())).thenReturn(paid);
        when(desk.open(CLERK, FUND, CASE, PaymentDuty.PAY)).thenReturn(fund());
        var pages = mock(PaymentPages.class);
        when(pages.payment(FUND, RUN)).thenReturn(paid);
        mvc = new WithForms(new MoneyBackController(
                        desk,
                        pages,
                        whatCameBack(pages, mock(MarkPaymentReturned.class)),
                        mock(RecordRecalled.class),
                        new Refusals(trouble, mock(Words.class))))
                .setCustomArgumentResolvers(new TheClerk())
                .build();

        mvc.perform(post(BASE + "/zahlungen/" + RUN + "/zurueck")
                        .param("what", "bank")
                        .param("reasonCode", "zu")
                        .param("on.day", "2")
                        .param("on.month", "4")
                        .param("on.year", "2025"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(model().attributeHasFieldErrors("form", "on", "reasonCode"));
        mvc.perform(post(BASE + "/zahlungen/" + RUN + "/zurueck")
                        .param("on.day", "2")
                        .param("on.month", "4")
                        .param("on.year", "2025"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(model().attributeHasFieldErrors("form", "what", "on"));
    }

    private WhatCameBack whatCameBack(PaymentPages pages, MarkPaymentReturned markReturned) {
        return new WhatCameBack(
                markReturned,
                mock(RecordRepaidByHand.class),
                mock(RecordOverpaymentReturn.class),
                pages,
                new Refusals(trouble, mock(Words.class)),
                words,
                clock);
    }

    /** Two clicks of one person, or two people with the same statement of account: what the slower one says is done already. */
    @Test
    void moneyThatCameBackIsBookedOnceHoweverOftenTheFormIsSent() throws Exception {
        var markReturned = mock(MarkPaymentReturned.class);
        var recordRecalled = mock(RecordRecalled.class);
        doThrow(new StaleCaseException(CASE, "comeBack")).when(markReturned).mark(any());
        doThrow(new StaleCaseException(CASE, "recalled")).when(recordRecalled).record(any());
        var payment = mock(PaymentView.class);
        when(payment.id()).thenReturn(new PaymentId(RUN));
        when(payment.fund()).thenReturn(FUND);
        when(payment.caseNumber()).thenReturn(CASE);
        when(payment.state()).thenReturn(PaymentState.RETURNED);
        when(payment.returnedOn()).thenReturn(LocalDate.of(2025, 4, 1));
        when(payment.returnReason()).thenReturn("AC04");
        when(payment.cancelReason()).thenReturn("Frau Kasse");
        when(payments.require(any())).thenReturn(payment);
        when(desk.open(CLERK, FUND, CASE, PaymentDuty.PAY)).thenReturn(fund());
        when(desk.after(any(), any(), any())).thenReturn(BASE);
        var pages = new PaymentPages(
                desk,
                payments,
                words,
                new StayingOut(desk, nextRun, words),
                new LeftToOthers(mock(FourEyes.class), desk, words),
                recalls,
                mock(OverpaymentReturns.class),
                mock(Mistakes.class));
        mvc = new WithForms(new MoneyBackController(
                        desk,
                        pages,
                        whatCameBack(pages, markReturned),
                        recordRecalled,
                        new Refusals(trouble, mock(Words.class))))
                .setCustomArgumentResolvers(new TheClerk())
                .build();

        mvc.perform(cameBack("ac04"))
                .andExpect(redirectedUrl(BASE))
                .andExpect(flash().attribute("notice", "payment-returned"));
        mvc.perform(cameBack("MS03"))
                .andExpect(redirectedUrl(BASE + "/zahlungen/" + RUN))
                .andExpect(flash().attribute("notice", "payment-over"));
        mvc.perform(post(BASE + "/zahlungen/" + RUN + "/angehalten").param("reason", " Frau Kasse "))
                .andExpect(redirectedUrl(BASE))
                .andExpect(flash().attribute("notice", "payment-recalled"));
        mvc.perform(post(BASE + "/zahlungen/" + RUN + "/angehalten").param("reason", "Herr Kasse"))
                .andExpect(redirectedUrl(BASE + "/zahlungen/" + RUN))
                .andExpect(flash().attribute("notice", "payment-over"));
    }

    private static MockHttpServletRequestBuilder cameBack(String reason) {
        return post(BASE + "/zahlungen/" + RUN + "/zurueck")
                .param("what", "bank")
                .param("reasonCode", reason)
                .param("on.day", "1")
                .param("on.month", "4")
                .param("on.year", "2025");
    }

    @Test
    void closesNothingUnseen() throws Exception {
        mvc.perform(post(BASE + "/zahllauf").param("executionDate.day", "31").param("executionDate.month", "2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(model().attributeHasFieldErrors("form", "executionDate", "checked"));

        verifyNoInteractions(closePaymentRun);
    }

    @Test
    void handsOutTheStoredBytes() throws Exception {
        var bytes = "Satz;1".getBytes(StandardCharsets.UTF_8);
        when(runs.file(new PaymentRunId(RUN), "SFHB-2025-Z01.csv"))
                .thenReturn(new RunFile(
                        RunFile.Kind.PAYABLE, "SFHB-2025-Z01.csv", "text/csv;charset=UTF-8", bytes, "0".repeat(64)));

        mvc.perform(get(BASE + "/zahllaeufe/" + RUN + "/dateien/SFHB-2025-Z01.csv"))
                .andExpect(status().isOk())
                .andExpect(content().bytes(bytes))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"SFHB-2025-Z01.csv\""));
    }

    @Test
    void aRunOfAnotherFundDoesNotExistHere() {
        when(runs.require(new PaymentRunId(RUN))).thenReturn(run(new FundCode("mannheim-fluechtlingsfonds")));

        assertThatThrownBy(() -> mvc.perform(get(BASE + "/zahllaeufe/" + RUN)))
                .hasCauseInstanceOf(NotFoundException.class);
    }

    private static Object inModel(MvcResult result, String name) {
        var page = Objects.requireNonNull(result.getModelAndView());
        return Objects.requireNonNull(page.getModel().get(name));
    }

    private static DuePayment due() {
        return new DuePayment(
                CASE,
                FUND,
                new FiscalYear(2025),
                "Grünes Beet",
                "Grünes Beet",
                "Gartenfest",
                Money.ofEuros(300),
                new PayeeAccount("Grünes Beet", new Iban("DE49900500507000700012"), false, true),
                List.of(),
                null);
    }

    private static PaymentRunView run(FundCode fund) {
        return new PaymentRunView(
                new PaymentRunId(RUN),
                fund,
                new FiscalYear(2025),
                "SFHB-2025-Z01",
                PaymentRunState.CLOSED,
                PayableFormat.CSV,
                LocalDate.of(2025, 4, 2),
                1,
                Money.ofEuros(300),
                0,
                Money.ZERO,
                CLERK.id(),
                Instant.parse("2025-04-01T07:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Fund fund() {
        return new Fund(
                FUND,
                "Stadtteilfonds Bremen",
                "dem Stadtteilfonds Bremen",
                "Stadtteilfonds",
                "SFHB",
                "bremen-stadtteilfonds",
                "moos",
                "Für kleine Projekte.",
                new IssuingAuthority(
                        "bremen-soziales",
                        "Freie Hansestadt Bremen",
                        "Die Senatorin für Soziales",
                        "Referat Integrationspolitik",
                        "Beispielweg 2",
                        "28195 Bremen",
                        "0421 000-0",
                        "a@example.org",
                        "example.org",
                        "HB",
                        "BremVwVfG",
                        "der Rechnungshof",
                        List.of(new Remedy(
                                LocalDate.of(2020, 1, 1),
                                Remedy.Kind.OBJECTION,
                                "Behörde",
                                "bei der Behörde",
                                "Bremen")),
                        List.of()),
                new PayingOffice(
                        "Landeshauptkasse Bremen",
                        "Referat",
                        null,
                        PayableFormat.PAIN_001,
                        "Freie Hansestadt Bremen",
                        new Iban("DE90902000000000000051"),
                        Map.of("Kapitel", "3401"),
                        "UTF-8"));
    }

    /** Fills forms as the running application does. */
    private static final class WithForms extends StandaloneMockMvcBuilder {

        private WithForms(Object... controllers) {
            super(controllers);
        }

        @Override
        protected WebApplicationContext initWebAppContext() {
            var context = super.initWebAppContext();
            var plain = context.getBean(RequestMappingHandlerAdapter.class);
            var adapter = new FormBinding().getRequestMappingHandlerAdapter();
            adapter.setOrder(0);
            adapter.setApplicationContext(context);
            adapter.setWebBindingInitializer(plain.getWebBindingInitializer());
            adapter.setMessageConverters(plain.getMessageConverters());
            adapter.setCustomArgumentResolvers(plain.getCustomArgumentResolvers());
            adapter.afterPropertiesSet();
            ((StaticListableBeanFactory) context.getAutowireCapableBeanFactory()).addBean("forms", adapter);
            return context;
        }
    }

    /** The person at the door. */
    private static final class TheClerk implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return CLERK;
        }
    }
}
