package de.foerdertopf.disbursement;

import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The payment runs, their payments and their files: a page at a time, however long they are. */
@Component
@Transactional(readOnly = true)
public class PaymentRuns {

    /** How many stand on a page. */
    public static final int PER_PAGE = Listing.PER_PAGE;

    /** How many that were held back are named; more are a matter for the list of all payments. */
    static final int HELD_NAMED = 100;

    private final PaymentRunRepository runs;
    private final PaymentRepository payments;
    private final RunContents contents;

    PaymentRuns(PaymentRunRepository runs, PaymentRepository payments, RunContents contents) {
        this.runs = runs;
        this.payments = payments;
        this.contents = contents;
    }

    /** The run, or {@link NotFoundException}. */
    public PaymentRunView require(PaymentRunId id) {
        return runs.findById(id.value())
                .map(PaymentRun::view)
                .orElseThrow(() -> new NotFoundException("No payment run " + id));
    }

    /** A fund's runs, latest first; a page that does not exist is the nearest one that does. */
    public Listing<PaymentRunView> of(FundCode fund, int page) {
        var total = runs.countByFund(fund);
        var here = Listing.nearest(page, total);
        var found =
                runs.findByFundOrderByClosedAtDescFiscalYearDescOrdinalDesc(fund, PageRequest.of(here - 1, PER_PAGE));
        return new Listing<>(found.stream().map(PaymentRun::view).toList(), here, Listing.pages(total), total);
    }

    /** The fund's last run, if it was closed after this was shown to somebody: she was slower, or has done it herself. */
    public Optional<PaymentRunView> lastClosedSince(FundCode fund, RunSeen seen) {
        return runs.lastClosedSince(fund, seen);
    }

    /** A page of the payments of a run in the order of its file, those of a cancelled run too. */
    public RunMembers payments(PaymentRunId id, int page) {
        var progress = contents.progress(id);
        var total = progress.items() - progress.held();
        var here = Listing.nearest(page, total);
        var items = contents.items(id, Listing.before(here), PER_PAGE);
        var views = views(items.stream().map(RunContents.Item::payment).toList());
        return new RunMembers(
                items.stream()
                        .map(item -> new RunMembers.Member(
                                Objects.requireNonNull(views.get(item.payment())), item.sheetName()))
                        .toList(),
                here,
                Listing.pages(total));
    }

    /** What was held back when the run was prepared; the first of them, if there are very many. */
    public List<HeldBack> heldBack(PaymentRunId id) {
        var held = contents.held(id, HELD_NAMED);
        var views = views(held.stream().map(RunContents.Held::payment).toList());
        return held.stream()
                .map(item -> new HeldBack(Objects.requireNonNull(views.get(item.payment())), item.obstacles()))
                .toList();
    }

    public RunProgress progress(PaymentRunId id) {
        return contents.progress(id);
    }

    /** Everything that was handed to the cash office, the payable file first. */
    public List<RunFileEntry> files(PaymentRunId id) {
        return contents.files(id);
    }

    /** Of these only what concerns the run as a whole and this page of its payments. */
    public List<RunFileEntry> files(PaymentRunId id, RunMembers members) {
        var number = require(id).number();
        var names = new ArrayList<>(List.of(RunSheets.controlSheetName(number, 1)));
        contents.payable(id).ifPresent(file -> names.add(file.fileName()));
        names.add(RunSheets.controlSheetName(number, RunSheets.partOf(Listing.before(members.page()))));
        return contents.files(id, names);
    }

    /** One file by its name, or {@link NotFoundException}. */
    public RunFile file(PaymentRunId id, String fileName) {
        return contents.file(id, fileName);
    }

    private Map<PaymentId, PaymentView> views(Collection<PaymentId> ids) {
        return payments.findAllById(ids.stream().map(PaymentId::value).toList()).stream()
                .map(Payment::view)
                .collect(Collectors.toMap(PaymentView::id, Function.identity()));
    }

    static PaymentRun lock(PaymentRunRepository repository, PaymentRunId id) {
        return repository.lock(id.value()).orElseThrow(() -> new NotFoundException("No payment run " + id));
    }
}
