package de.foerdertopf.web.login;

/** The address to which a code is sent. */
class ApplicantSignInForm {

    private String email = "";

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
