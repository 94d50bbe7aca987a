package de.foerdertopf.web.finance;

/** What is typed to raise or lower a pot; the key makes a double click count once. */
public class PotForm {

    private String direction = "";
    private String amount = "";
    private String reason = "";
    private String operationKey = "";

    public String getDirection() {
        return direction;
    }

    public void setDirection(String direction) {
        this.direction = direction;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOperationKey() {
        return operationKey;
    }

    public void setOperationKey(String operationKey) {
        this.operationKey = operationKey;
    }
}
