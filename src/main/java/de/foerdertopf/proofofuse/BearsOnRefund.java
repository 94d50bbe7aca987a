package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.AuditedEvent;

/** Something after which a group may be owed another part of what it paid back than before. */
public interface BearsOnRefund extends AuditedEvent.OfCase {}
