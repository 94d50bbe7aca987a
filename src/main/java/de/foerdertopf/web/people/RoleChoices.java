package de.foerdertopf.web.people;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.web.layout.Choice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The roles that somebody may give, in the words of the house. */
@Component
class RoleChoices {

    private final Funds funds;
    private final MessageSource messages;

    RoleChoices(Funds funds, MessageSource messages) {
        this.funds = funds;
        this.messages = messages;
    }

    /** What this person may give and take. */
    List<GrantedRole> givenBy(StaffMember person) {
        var roles = new ArrayList<GrantedRole>();
        var everywhere = person.hasAnywhere(Role.SYSTEM_ADMINISTRATOR);
        var own = person.funds(Role.ADMINISTRATOR);
        for (var fund : funds.all()) {
            if (everywhere || own.contains(fund.code())) {
                for (var role : Role.values()) {
                    if (!role.isGlobal() && (everywhere || !role.isGivenByTheHouseOnly())) {
                        roles.add(GrantedRole.of(role, fund.code()));
                    }
                }
            }
        }
        if (everywhere) {
            roles.add(GrantedRole.systemAdministrator());
        }
        return roles;
    }

    List<Choice> choices(Collection<GrantedRole> roles) {
        return roles.stream()
                .map(role -> new Choice(
                        role.toString(),
                        label(role),
                        messages.getMessage("role." + role.role() + ".hint", null, LocaleContextHolder.getLocale())))
                .toList();
    }

    /**
     * What was chosen.
     *
     * @throws BusinessRuleViolation {@code staff.not-your-fund}, {@code staff.house-only} for anything that was not offered
     */
    Set<GrantedRole> chosen(Collection<String> values, Collection<GrantedRole> offered) {
        Map<String, GrantedRole> byValue = new HashMap<>();
        offered.forEach(role -> byValue.put(role.toString(), role));
        var chosen = new HashSet<GrantedRole>();
        for (var value : values) {
            var role = byValue.get(value);
            if (role == null) {
                if (value.startsWith(Role.FINANCE.name()) || value.startsWith(Role.AUTHORIZER.name())) {
                    throw new BusinessRuleViolation("staff.house-only");
                }
                throw new BusinessRuleViolation("staff.not-your-fund");
            }
            chosen.add(role);
        }
        return chosen;
    }

    String label(GrantedRole granted) {
        var role = messages.getMessage("role." + granted.role(), null, LocaleContextHolder.getLocale());
        var fund = granted.fund();
        return fund == null ? role : role + " – " + fundName(fund);
    }

    private String fundName(FundCode code) {
        return funds.all().stream()
                .filter(fund -> fund.code().equals(code))
                .map(fund -> fund.name())
                .findFirst()
                .orElse(code.value());
    }
}
