package de.foerdertopf.disbursement;

import de.foerdertopf.fund.PayableFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this installation pays.
 *
 * @param payable overrides the format of every fund's paying office, for rehearsals: {@code csv} or {@code pain.001}
 */
@ConfigurationProperties("foerdertopf.disbursement")
record DisbursementSettings(@Nullable PayableFormat payable) {}
