package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.StaleCaseException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;

/**
 * A button that somebody pressed twice in one moment: the second of two equal forms is read once more when the first one is written
 * down, and then says nothing new. It is no conflict between two people.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class, StaleCaseException.class},
        maxRetries = 3,
        delay = 150)
@interface TakesTwoClicks {}
