package de.foerdertopf.web.login;

/** A new password, twice. */
class PasswordForm {

    private String password = "";
    private String repeated = "";

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
