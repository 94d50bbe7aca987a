package de.foerdertopf.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AliasFor;
import org.springframework.core.annotation.Order;

/**
 * Listens to what persons do, after audit and correspondence. What the engine itself causes moves no token: there the delegate's
 * return does, and the wait state that a listener would look for is not written yet.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EventListener(condition = "!#root.args[0].by().isSystem()")
@Order(OfPerson.ORDER)
@interface OfPerson {

    int ORDER = 300;

    /** To which events, where the method takes what several have in common; else its parameter says it. */
    @AliasFor(annotation = EventListener.class, attribute = "classes")
    Class<?>[] value() default {};
}
