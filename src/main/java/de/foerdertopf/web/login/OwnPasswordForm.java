package de.foerdertopf.web.login;

/** The old password, and the new one twice. */
class OwnPasswordForm extends PasswordForm {

    private String old = "";

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }
}
