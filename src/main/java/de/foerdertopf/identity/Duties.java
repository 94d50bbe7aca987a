package de.foerdertopf.identity;

import de.foerdertopf.shared.FundCode;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which duties the city lets one person have. Whoever may do both still never does both in one case.
 *
 * @param administratorMayAuthorize whether the administrator of a fund may also be its authorizer, for cities with few people
 */
@ConfigurationProperties("foerdertopf.duties")
public record Duties(@DefaultValue("false") boolean administratorMayAuthorize) {

    /** The funds for which these roles together are more than the city wants in one hand. */
    Set<FundCode> tooMuchInOneHand(Collection<GrantedRole> roles) {
        return administratorMayAuthorize ? Set.of() : administeredAnd(Role.AUTHORIZER, roles);
    }

    /** The funds that somebody with these roles would audit and administer at once: no city may want that. */
    static Set<FundCode> auditedByHerself(Collection<GrantedRole> roles) {
        return administeredAnd(Role.AUDITOR, roles);
    }

    private static Set<FundCode> administeredAnd(Role other, Collection<GrantedRole> roles) {
        return roles.stream()
                .filter(role -> role.role() == Role.ADMINISTRATOR)
                .map(GrantedRole::fund)
                .filter(fund -> fund != null && roles.contains(GrantedRole.of(other, fund)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
