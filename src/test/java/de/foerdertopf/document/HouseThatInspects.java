package de.foerdertopf.document;

import java.time.Duration;

/** A house of its own with one inspector, to be killed: says the inspector's process id, then waits. */
final class HouseThatInspects {

    private HouseThatInspects() {}

    public static void main(String[] arguments) throws Exception {
        var inspectors =
                new Inspectors(new UploadSettings(1, "256m", Duration.ofSeconds(20), 20, Duration.ofSeconds(30), 1000));
        inspectors.warmUp();
        System.out.println(inspectors.pids().get(0));
        System.in.read();
    }
}
