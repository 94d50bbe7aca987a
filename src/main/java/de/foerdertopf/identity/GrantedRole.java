package de.foerdertopf.identity;

import de.foerdertopf.shared.FundCode;
import org.jspecify.annotations.Nullable;

/** A role for one fund, or a global one for the house. */
public record GrantedRole(Role role, @Nullable FundCode fund) {

    public GrantedRole {
        if (role.isGlobal() != (fund == null)) {
            throw new IllegalArgumentException(role + " and fund do not fit");
        }
    }

    public static GrantedRole of(Role role, FundCode fund) {
        return new GrantedRole(role, fund);
    }

    public static GrantedRole systemAdministrator() {
        return new GrantedRole(Role.SYSTEM_ADMINISTRATOR, null);
    }

    @Override
    public String toString() {
        return fund == null ? role.name() : role + "@" + fund;
    }
}
