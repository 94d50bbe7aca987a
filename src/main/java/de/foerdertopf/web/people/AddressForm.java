package de.foerdertopf.web.people;

/** A mistyped address, the right one, and how staff made sure. */
class AddressForm {

    private String wrong = "";
    private String right = "";
    private String check = "";

    public String getWrong() {
        return wrong;
    }

    public void setWrong(String wrong) {
        this.wrong = wrong;
    }

    public String getRight() {
        return right;
    }

    public void setRight(String right) {
        this.right = right;
    }

    public String getCheck() {
        return check;
    }

    public void setCheck(String check) {
        this.check = check;
    }
}
