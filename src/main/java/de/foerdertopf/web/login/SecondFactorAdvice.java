package de.foerdertopf.web.login;

import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands before the deeds that ask for a second factor, and shows the page that asks. */
@Configuration(proxyBeanMethods = false)
@ControllerAdvice
@EnableConfigurationProperties(SecondFactorSettings.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecondFactorAdvice implements WebMvcConfigurer {

    private final SecondFactor secondFactor;
    private final TroubleAdvice pages;
    private final Clock clock;

    SecondFactorAdvice(SecondFactor secondFactor, TroubleAdvice pages, Clock clock) {
        this.secondFactor = secondFactor;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(secondFactor).addPathPatterns(Paths.CONFIRMED);
    }

    @ExceptionHandler(SecondFactor.Needed.class)
    ModelAndView ask(SecondFactor.Needed needed, HttpServletRequest request) {
        var kept = KeptInput.of(request, "", clock.instant());
        if (kept == null) {
            return pages.page("error/413", HttpStatus.CONTENT_TOO_LARGE, request);
        }
        kept.fields().remove(SecondFactor.FIELD);
        kept.fields().remove(SecondFactor.AGAIN);
        var form = new CodeForm();
        var errors = new DirectFieldBindingResult(form, "form");
        if (needed.wrong() != null) {
            FormErrors.atSecret(errors, "code", "confirm." + needed.wrong());
        }
        var page = pages.page("login/confirm", HttpStatus.FORBIDDEN, request);
        page.addAllObjects(errors.getModel());
        page.addObject("kept", kept);
        page.addObject("email", needed.email());
        return page;
    }
}
