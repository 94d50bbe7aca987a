package de.foerdertopf.platform;

import ch.qos.logback.core.boolex.PropertyConditionBase;

/** Whether a setting of the log is there and says something; Spring hands over some that are empty. */
public class IsNamed extends PropertyConditionBase {

    private String key = "";

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    @Override
    public boolean evaluate() {
        return !isNull(key) && !property(key).isBlank();
    }
}
