package de.foerdertopf.web.login;

/** Address and password. */
class StaffSignInForm {

    public String email = "";
    public String password = "";
}
