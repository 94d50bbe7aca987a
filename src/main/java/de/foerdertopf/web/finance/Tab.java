package de.foerdertopf.web.finance;

/** A way to the same page for another fund or year. */
public record Tab(String label, String href, boolean current) {}
