package de.foerdertopf.web.login;

import de.foerdertopf.audit.CaseReadings;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes who of the staff was shown which case, whatever page or file of it: no page has to think of it. */
@Configuration(proxyBeanMethods = false)
class LoggedReadings implements WebMvcConfigurer {

    private final CaseReadings readings;

    LoggedReadings(CaseReadings readings) {
        this.readings = readings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Note(readings)).addPathPatterns("/schreibtisch/faelle/*/**");
    }

    private record Note(CaseReadings readings) implements HandlerInterceptor {

        @Override
        public void afterCompletion(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
            var person = SignedIn.current();
            if (person == null
                    || person.actor().kind() != Actor.Kind.STAFF
                    || !HttpMethod.GET.matches(request.getMethod())
                    || response.getStatus() != HttpStatus.OK.value()) {
                return;
            }
            caseNumber(request).ifPresent(found -> readings.note(found, person.actor()));
        }

        private static Optional<CaseNumber> caseNumber(HttpServletRequest request) {
            return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                            && variables.get("caseNumber") instanceof String number
                    ? Optional.of(new CaseNumber(number))
                    : Optional.empty();
        }
    }
}
