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

/** Changes of a pot and the closing of its year, as they wait for a second person. */
@Component
class PotSecondLooks implements SecondLooks {

    private static final String KIND = "pot";

    private final SignPotRequest signPotRequest;
    private final SecondPersons secondPersons;
    private final MessageSource messages;

    PotSecondLooks(SignPotRequest signPotRequest, SecondPersons secondPersons, MessageSource messages) {
        this.signPotRequest = signPotRequest;
        this.secondPersons = secondPersons;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SecondLook> waiting(FundCode fund) {
        return signPotRequest.waiting(fund).stream().map(this::look).toList();
    }

    @Override
    public boolean maySign(SecondLook look, Actor by) {
        return secondPersons.include(look, by);
    }

    @Override
    public Optional<BusinessRuleViolation> hindrance(SecondLook look, Actor by) {
        return signPotRequest.hindrance(UUID.fromString(look.key()), by);
    }

    /** A request never changes, so that its key alone says what was seen. */
    @Override
    public void sign(FundCode fund, String key, String seen, Actor by) {
        signPotRequest.sign(new SignPotRequest.Command(fund, UUID.fromString(key), by));
    }

    @Override
    public void giveBack(FundCode fund, String key, String seen, String reason, Actor by) {
        signPotRequest.refuse(new SignPotRequest.Refusal(fund, UUID.fromString(key), reason, by));
    }

    private SecondLook look(PotRequestView wish) {
        return new SecondLook(
                KIND,
                wish.id().toString(),
                wish.id().toString(),
                wish.fund(),
                null,
                List.of(
                        wish.year().toString(),
                        messages.getMessage(
                                "pot.waiting." + wish.what(),
                                new Object[] {wish.difference().toGerman()},
                                Locale.GERMAN),
                        wish.reason()),
                wish.requestedBy(),
                wish.requestedAt(),
                "/schreibtisch/topf/" + wish.fund() + "/" + wish.year() + "#wuensche");
    }
}
