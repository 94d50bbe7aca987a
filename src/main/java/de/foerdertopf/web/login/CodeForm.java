package de.foerdertopf.web.login;

/** The mailed code. */
class CodeForm {

    public String code = "";
}
