package de.foerdertopf.disbursement;

/** A file of a payment run in a list: everything but its bytes. */
public record RunFileEntry(RunFile.Kind kind, String fileName, long size, String sha256) {}
