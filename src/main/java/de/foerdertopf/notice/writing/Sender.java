package de.foerdertopf.notice.writing;

import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.IssuingAuthority;
import de.foerdertopf.notice.letters.Accent;
import de.foerdertopf.notice.letters.Masthead;
import de.foerdertopf.notice.letters.RemedyInstruction;
import java.time.LocalDate;
import java.util.List;

/** What letters say of the authority that sends them (Absender), the same in every case of a fund. */
public final class Sender {

    static final int REMEDY_MONTHS = 1;

    private Sender() {}

    /** Where the authority is, at the foot of its letters. */
    static List<String> footer(IssuingAuthority authority) {
        return List.of(authority.name(), authority.department(), authority.street() + ", " + authority.postcodeTown());
    }

    /** How it is reached, beside that. */
    static List<String> footerContact(IssuingAuthority authority) {
        return List.of(authority.phone(), authority.email(), authority.website());
    }

    /** How a notice of this day is contested. */
    static RemedyInstruction remedy(IssuingAuthority authority, LocalDate day) {
        var remedy = authority.remedyOn(day);
        return new RemedyInstruction(
                RemedyInstruction.Kind.valueOf(remedy.kind().name()),
                remedy.bodyDative(),
                remedy.seat(),
                REMEDY_MONTHS);
    }

    /** Who writes, at the top of a fund's letters. */
    public static Masthead masthead(Fund fund) {
        var authority = fund.authority();
        return new Masthead(
                authority.head(),
                List.of(authority.name(), authority.department() + " · " + fund.shortName()),
                Accent.named(fund.colour()),
                authority.mark());
    }
}
