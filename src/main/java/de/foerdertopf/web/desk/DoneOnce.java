package de.foerdertopf.web.desk;

import de.foerdertopf.audit.SentForms;
import de.foerdertopf.web.layout.SeenPage;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.WebUtils;

/** Does the deed of a form that is sent twice only once: the second sending gets the answer of the first. */
@Component
class DoneOnce {

    private final SeenChanges seenChanges;
    private final SentForms sentForms;
    private final TransactionTemplate transaction;

    DoneOnce(SeenChanges seenChanges, SentForms sentForms, PlatformTransactionManager transactions) {
        this.seenChanges = seenChanges;
        this.sentForms = sentForms;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of it when it was sent before. */
    Optional<Done> earlier(Sending sent) {
        return sent.earlier(sentForms);
    }

    /** All of it and the deed are one transaction; on a page about a case only what the page showed is touched. */
    Done inOneGo(Sending sent, @Nullable SeenPage page, Supplier<Done> deed) {
        return Objects.requireNonNull(transaction.execute(status -> unlessDone(sent, page, deed)));
    }

    private Done unlessDone(Sending sent, @Nullable SeenPage page, Supplier<Done> deed) {
        var before = sent.take(sentForms);
        if (before.isPresent()) {
            return before.get();
        }
        if (page != null) {
            seenChanges.hold(page);
            seenChanges.requireNone(page);
        }
        var done = deed.get();
        if (page != null) {
            seenChanges.requireNone(page);
        }
        sent.led(sentForms, done);
        return done;
    }

    /** A deed that does many things, each in a transaction of its own: what was done stays done when it is sent again. */
    Done oneByOne(Sending sent, HttpSession session, Supplier<Done> deed) {
        synchronized (WebUtils.getSessionMutex(session)) {
            var before = sent.earlier(sentForms);
            if (before.isPresent()) {
                return before.get();
            }
            var done = deed.get();
            transaction.executeWithoutResult(status -> {
                if (sent.take(sentForms).isEmpty()) {
                    sent.led(sentForms, done);
                }
            });
            return done;
        }
    }
}
