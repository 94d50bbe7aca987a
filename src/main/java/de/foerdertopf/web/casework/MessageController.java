package de.foerdertopf.web.casework;

import static de.foerdertopf.application.ContactDetails.Whose.GROUP;
import static de.foerdertopf.application.ContactDetails.Whose.SPONSOR;

import de.foerdertopf.correspondence.CompleteMessageTask;
import de.foerdertopf.correspondence.MessageKind;
import de.foerdertopf.correspondence.MessageTasks;
import de.foerdertopf.correspondence.MessageToDeliver;
import de.foerdertopf.correspondence.PrintMessage;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.DeedForm;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.FileAnswers;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.FormFields;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Messages to people without an e-mail address: letters to print, calls to make. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}/nachrichten/{id}")
class MessageController {

    private final Desk desk;
    private final Attempts attempts;
    private final Words words;
    private final CaseFrame frame;
    private final MessageTasks messages;
    private final CompleteMessageTask completeMessage;
    private final PrintMessage printMessage;
    private final DocumentStore documents;

    MessageController(
            Desk desk,
            Attempts attempts,
            Words words,
            CaseFrame frame,
            MessageTasks messages,
            CompleteMessageTask completeMessage,
            PrintMessage printMessage,
            DocumentStore documents) {
        this.desk = desk;
        this.attempts = attempts;
        this.words = words;
        this.frame = frame;
        this.messages = messages;
        this.completeMessage = completeMessage;
        this.printMessage = printMessage;
        this.documents = documents;
    }

    @GetMapping
    String show(@PathVariable CaseNumber caseNumber, @PathVariable UUID id, Actor actor, Model model) {
        FormFields.show(new DeedForm(), null, model);
        return page(desk.counsel(actor, caseNumber), message(caseNumber, id), model);
    }

    @PostMapping
    String done(
            @PathVariable CaseNumber caseNumber,
            @PathVariable UUID id,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var message = message(caseNumber, id);
        if (message.kind() == MessageKind.CALL) {
            attempts.require(errors, "text", form.text);
        }
        return attempts.attempt(
                form,
                errors,
                () -> {
                    completeMessage.complete(new CompleteMessageTask.Command(id, form.cleanText(), actor));
                    return Done.in(opened, "message-delivered");
                },
                () -> page(opened, message, model));
    }

    /** The page to print; made when it is first asked for. */
    @PostMapping("/drucken")
    ResponseEntity<byte[]> print(@PathVariable CaseNumber caseNumber, @PathVariable UUID id, Actor actor) {
        desk.counsel(actor, caseNumber);
        var printed = documents.read(printMessage.print(message(caseNumber, id).id(), actor));
        return FileAnswers.shown(printed.document().fileName(), printed.bytes());
    }

    @GetMapping("/anlage")
    ResponseEntity<byte[]> attachment(@PathVariable CaseNumber caseNumber, @PathVariable UUID id, Actor actor) {
        desk.counsel(actor, caseNumber);
        var attachment = message(caseNumber, id).attachment();
        if (attachment == null) {
            throw new NotFoundException("Nothing is enclosed in " + id);
        }
        return FileAnswers.download(documents.read(Objects.requireNonNull(attachment)));
    }

    /** A message of another case does not exist here. */
    private MessageToDeliver message(CaseNumber caseNumber, UUID id) {
        var message = messages.require(id);
        if (!message.caseNumber().equals(caseNumber)) {
            throw new NotFoundException("No message " + id + " in " + caseNumber);
        }
        return message;
    }

    private String page(DeskCase opened, MessageToDeliver message, Model model) {
        model.addAttribute("message", message);
        model.addAttribute("title", words.label(message.kind()));
        if (opened.is(Role.ADMINISTRATOR)) {
            model.addAttribute("reach", opened.href("kontakt?wer=" + (message.toSponsor() ? SPONSOR : GROUP)));
        }
        frame.put(opened, words.label(message.kind()), model);
        return "casework/message";
    }
}
