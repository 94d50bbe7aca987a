package de.foerdertopf.web.applicant;

/** How a group wants its letters, as chosen. */
public class DeliveryForm {

    private String delivery = "";

    public String getDelivery() {
        return delivery;
    }

    public void setDelivery(String delivery) {
        this.delivery = delivery;
    }
}
