package de.foerdertopf.web.applicant;

/** The binding declaration below the answers. */
public class DeclarationForm {

    private boolean declared;

    public boolean isDeclared() {
        return declared;
    }

    public void setDeclared(boolean declared) {
        this.declared = declared;
    }
}
