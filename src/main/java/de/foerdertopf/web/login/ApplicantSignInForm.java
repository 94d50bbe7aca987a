package de.foerdertopf.web.login;

/** The address to which a code is sent. */
class ApplicantSignInForm {

    public String email = "";
}
