package de.foerdertopf.fund;

/** How much a finding weighs. On pages: "Schließt aus", "Lösbar", "Hinweis". */
public enum Severity {
    BLOCKING,
    CORRECTABLE,
    INFO
}
