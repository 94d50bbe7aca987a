package de.foerdertopf.web.wording;

import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whose words a person may change. */
@Component
class Scopes {

    private final Funds funds;
    private final Staff staff;
    private final Words words;

    Scopes(Funds funds, Staff staff, Words words) {
        this.funds = funds;
        this.staff = staff;
        this.words = words;
    }

    List<Scope> of(StaffMember person) {
        var scopes = new ArrayList<Scope>();
        var own = person.funds(Role.ADMINISTRATOR);
        funds.all().stream()
                .filter(fund -> own.contains(fund.code()))
                .sorted(Comparator.comparing(Fund::name))
                .map(fund -> new Scope(fund.code().value(), fund.name(), fund))
                .forEach(scopes::add);
        if (person.hasAnywhere(Role.SYSTEM_ADMINISTRATOR)) {
            scopes.add(new Scope(Scope.ALL, words.text("wording.all-funds"), null));
        }
        return scopes;
    }

    /** @throws NotFoundException for what is not hers */
    Scope require(String code, StaffMember person) {
        return of(person).stream()
                .filter(scope -> scope.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Not for this person"));
    }

    /** The name of a member of staff. */
    String name(String id) {
        return Objects.requireNonNullElse(staff.names(List.of(id)).get(id), id);
    }

    Map<String, String> names(List<String> ids) {
        return staff.names(ids);
    }
}
