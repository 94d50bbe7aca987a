package de.foerdertopf.fund;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The body named in the notice (Bewilligungsbehörde), with what its letters need.
 *
 * @param code two funds of one authority share it; proofs and duplicates are looked for within one authority
 * @param head first line of the letterhead: city or Land
 * @param name the authority
 * @param department the office that runs the fund
 * @param land code of the Land, whose holidays and delivery rules apply: {@code BW}, {@code HB}
 * @param procedureAct how the procedure act is cited: {@code LVwVfG}
 * @param auditOffice who else may look at receipts
 * @param remedies by first day
 * @param courts by first day: where a refused objection is taken
 */
public record IssuingAuthority(
        String code,
        String head,
        String name,
        String department,
        String street,
        String postcodeTown,
        String phone,
        String email,
        String website,
        String land,
        String procedureAct,
        String auditOffice,
        List<Remedy> remedies,
        List<Court> courts) {

    public IssuingAuthority {
        if (remedies.isEmpty()) {
            throw new IllegalArgumentException("remedies: at least one is needed");
        }
        remedies = List.copyOf(remedies);
        courts = List.copyOf(courts);
    }

    /** The remedy that a notice of the given day names. */
    public Remedy remedyOn(LocalDate day) {
        return remedies.stream()
                .filter(r -> !r.validFrom().isAfter(day))
                .max(Comparator.comparing(Remedy::validFrom))
                .orElseThrow(() -> new IllegalStateException("No remedy is known for " + day));
    }

    /** The court that a notice of the given day names; empty where none is known. */
    public Optional<Court> courtOn(LocalDate day) {
        return courts.stream().filter(c -> !c.validFrom().isAfter(day)).max(Comparator.comparing(Court::validFrom));
    }

    /** One letter that stands for the city on its pages and letters, until it gives its sign: that of its name. */
    public String mark() {
        return head.substring(head.lastIndexOf(' ') + 1).substring(0, 1);
    }

    /** One line above the address window. */
    public String returnLine() {
        return head + " · " + street + " · " + postcodeTown;
    }
}
