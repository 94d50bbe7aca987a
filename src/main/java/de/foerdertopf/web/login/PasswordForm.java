package de.foerdertopf.web.login;

/** A new password, twice. */
class PasswordForm {

    public String password = "";
    public String repeated = "";
}
