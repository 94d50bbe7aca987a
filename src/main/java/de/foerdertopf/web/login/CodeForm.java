package de.foerdertopf.web.login;

/** The mailed code. */
class CodeForm {

    private String code = "";

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
