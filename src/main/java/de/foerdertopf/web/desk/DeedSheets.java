package de.foerdertopf.web.desk;

import de.foerdertopf.application.Attachment;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.workflow.OpenTasks;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.util.UriTemplate;

/** Opens the case for a deed, shows its page and reads what was said on it. */
@Component
class DeedSheets {

    private final Desk desk;
    private final Attempts attempts;
    private final DeedPages pages;
    private final Words words;
    private final KeptScans scans;
    private final OpenTasks openTasks;

    DeedSheets(Desk desk, Attempts attempts, DeedPages pages, Words words, KeptScans scans, OpenTasks openTasks) {
        this.desk = desk;
        this.attempts = attempts;
        this.pages = pages;
        this.words = words;
        this.scans = scans;
        this.openTasks = openTasks;
    }

    /** @throws NotFoundException to all who may not do it, and where there is nothing to do it to */
    CaseAtHand open(
            Deed deed,
            CaseNumber caseNumber,
            Map<String, String> names,
            Actor actor,
            DeedForm form,
            HttpSession session) {
        var opened = desk.open(actor, caseNumber, deed.who().toArray(Role[]::new));
        var kept = deed.isWithScans() ? scans.attachments(session, form) : List.<Attachment>of();
        return deed.worded(new CaseAtHand(opened, actor, deed.key(), words, Map.copyOf(names), kept, form.version));
    }

    /** @throws StaleCaseException if nothing leads to the deed's page any more, or never did */
    void requireOpen(Deed deed, CaseAtHand it) {
        var waiting = openTasks.of(it.caseNumber()).stream()
                .map(OpenTasks.OpenTask::kind)
                .collect(Collectors.toUnmodifiableSet());
        if (!deed.isOpen(it, waiting)) {
            throw new StaleCaseException(it.caseNumber(), deed.key());
        }
    }

    /** @throws StaleCaseException if the deed is over in the case, or was never to be done there */
    void requireToDo(Deed deed, CaseAtHand it) {
        if (!deed.isToDo(it)) {
            throw new StaleCaseException(it.caseNumber(), deed.key());
        }
    }

    void keep(Actor actor, HttpSession session, DeedForm form, BindingResult errors) {
        scans.keep(actor, session, form, errors);
    }

    void remove(HttpSession session, DeedForm form, String scan) {
        scans.remove(session, form, scan);
    }

    String attempt(Deed deed, CaseAtHand it, DeedForm form, BindingResult errors, HttpSession session, Model model) {
        var said = read(deed, it, errors);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    requireToDo(deed, it);
                    var done = deed.act(it, said);
                    if (deed.isWithScans()) {
                        scans.handOver(session, form);
                    }
                    return done;
                },
                () -> show(deed, it, form, session, model));
    }

    String show(Deed deed, CaseAtHand it, DeedForm form, HttpSession session, Model model) {
        var path = new UriTemplate(deed.path()).expand(it.names()).toString();
        var page = pages.page(it.key(), it.opened(), path);
        deed.show(it, page);
        if (page.isLeftToOthers()) {
            return page.show(model);
        }
        deed.fields(it).forEach(field -> page.ask(field, it));
        if (deed.isPreviewed(it)) {
            page.preview();
        }
        if (deed.isWithScans()) {
            model.addAttribute("stored", scans.of(session, form));
            page.scans();
        }
        return page.show(model);
    }

    /** The letter as it would be sent, or the page with what is wrong. */
    Object preview(Deed deed, CaseAtHand it, DeedForm form, BindingResult errors, HttpSession session, Model model) {
        requireToDo(deed, it);
        var said = read(deed, it, errors);
        return errors.hasErrors()
                ? show(deed, it, form, session, model)
                : FileAnswers.shown(
                        words.text("notice-page.preview.file", it.caseNumber().value()), deed.preview(it, said));
    }

    private Said read(Deed deed, CaseAtHand it, BindingResult errors) {
        var said = new Said();
        var fields = deed.fields(it);
        var unread = new HashMap<String, String>();
        for (var field : fields) {
            field.read(
                    errors.getRawFieldValue(field.name()),
                    said,
                    (key, arguments) -> unread.putIfAbsent(field.name(), words.text(key, arguments)));
        }
        for (var field : fields) {
            var wrong = unread.get(field.name());
            if (wrong == null) {
                attempts.judge(errors, field.name(), () -> field.judge(said));
            } else {
                errors.rejectValue(field.name(), "wrong", wrong);
            }
        }
        deed.check(said, (field, key) -> {
            if (!errors.hasFieldErrors(field.name())) {
                errors.rejectValue(field.name(), "wrong", words.text("deed.wrong." + key));
            }
        });
        return said;
    }
}
