package de.foerdertopf.web.form;

/** How a question is asked. */
public enum Kind {
    TEXT,
    TEL,
    EMAIL,
    NUMBER,
    LONGTEXT,
    MONEY,
    DATE,
    RADIOS,
    DROPDOWN,
    CHECKBOXES,
    CHECKBOX,
    /** Lines of a table, each with the same inputs; its page draws them. */
    ROWS,
    FILES
}
