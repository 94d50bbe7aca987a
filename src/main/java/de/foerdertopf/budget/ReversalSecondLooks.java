package de.foerdertopf.budget;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.SecondLook;
import de.foerdertopf.shared.SecondLooks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Entries that somebody called mistakes, as they wait for a second person. */
@Component
class ReversalSecondLooks implements SecondLooks {

    private static final String KIND = "reversal";

    private final ReverseEntry reverseEntry;
    private final SecondPersons secondPersons;
    private final MessageSource messages;

    ReversalSecondLooks(ReverseEntry reverseEntry, SecondPersons secondPersons, MessageSource messages) {
        this.reverseEntry = reverseEntry;
        this.secondPersons = secondPersons;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SecondLook> waiting(FundCode fund) {
        return reverseEntry.waiting(fund).stream().map(this::look).toList();
    }

    @Override
    public boolean maySign(SecondLook look, Actor by) {
        return secondPersons.include(look, by) && !reverseEntry.isClosedTo(UUID.fromString(look.key()), by);
    }

    @Override
    public Optional<BusinessRuleViolation> hindrance(SecondLook look, Actor by) {
        return reverseEntry.hindrance(UUID.fromString(look.key()), by);
    }

    /** A wish never changes, so that its key alone says what was seen. */
    @Override
    public void sign(FundCode fund, String key, String seen, Actor by) {
        reverseEntry.sign(new ReverseEntry.Decide(fund, UUID.fromString(key), by));
    }

    @Override
    public void giveBack(FundCode fund, String key, String seen, String reason, Actor by) {
        reverseEntry.refuse(new ReverseEntry.Refuse(fund, UUID.fromString(key), reason, by));
    }

    private SecondLook look(ReversalView view) {
        return new SecondLook(
                KIND,
                view.id().toString(),
                view.id().toString(),
                view.fund(),
                view.caseNumber(),
                List.of(
                        messages.getMessage(
                                "reversal." + view.kind(), view.about().toArray(), Locale.GERMAN),
                        view.reason()),
                view.requestedBy(),
                view.requestedAt(),
                view.page());
    }
}
