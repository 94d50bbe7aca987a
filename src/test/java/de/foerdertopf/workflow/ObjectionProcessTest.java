package de.foerdertopf.workflow;

import org.junit.jupiter.api.Test;

class ObjectionProcessTest extends ProcessTest {

    ObjectionProcessTest() {
        super("objection");
    }

    @Test
    void aPersonDecidesOnAnObjection() {
        begins();
        waitsFor(CaseTask.DECIDE_OBJECTION);

        does(CaseTask.DECIDE_OBJECTION);

        isOverAt("endEvent_objectionDecided");
    }
}
