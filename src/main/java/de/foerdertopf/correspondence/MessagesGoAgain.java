package de.foerdertopf.correspondence;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.ChangeContact.ContactChanged;
import de.foerdertopf.application.ContactDetails.Whose;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A message that waits for a person who prints or calls goes to where its addressee is reached now. */
@Component
class MessagesGoAgain {

    private final MessageTaskRepository tasks;
    private final Applications applications;

    MessagesGoAgain(MessageTaskRepository tasks, Applications applications) {
        this.tasks = tasks;
        this.applications = applications;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ContactChanged event) {
        var application = applications.require(event.caseNumber());
        var sponsor = event.whose() == Whose.SPONSOR;
        var addressee = sponsor ? Addressee.sponsor(application).orElseThrow() : Addressee.group(application);
        tasks.findByCaseNumberOrderByCreatedAt(event.caseNumber()).stream()
                .filter(task -> task.isToTheSponsor() == sponsor)
                .forEach(task -> {
                    task.readdress(addressee);
                    tasks.save(task);
                });
    }
}
