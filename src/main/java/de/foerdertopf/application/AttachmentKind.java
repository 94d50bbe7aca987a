package de.foerdertopf.application;

/** What an attachment shows. */
public enum AttachmentKind {
    STATUTES,
    EXEMPTION_NOTICE,
    POWER_OF_ATTORNEY,
    QUOTE,
    SPONSOR_CONSENT,
    PROJECT_SKETCH,
    ROOM_CONFIRMATION,
    BANK_CONFIRMATION,
    PHOTO,
    OTHER
}
