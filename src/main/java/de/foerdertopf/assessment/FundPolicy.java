package de.foerdertopf.assessment;

import java.util.Optional;

/** One rule of a fund, looked at on its own. The same policies give hints in the form and findings in the casework. */
@FunctionalInterface
interface FundPolicy {

    Optional<NewFinding> check(CaseFacts facts);
}
