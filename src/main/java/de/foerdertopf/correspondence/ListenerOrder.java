package de.foerdertopf.correspondence;

/** When correspondence hears of an event: after the audit trail, before the process engine. */
final class ListenerOrder {

    static final int CORRESPONDENCE = 200;

    private ListenerOrder() {}
}
