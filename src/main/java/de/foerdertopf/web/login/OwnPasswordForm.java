package de.foerdertopf.web.login;

/** The old password, and the new one twice. */
class OwnPasswordForm extends PasswordForm {

    public String old = "";
}
