package de.foerdertopf.web.layout;

import de.foerdertopf.audit.SeenCases;
import de.foerdertopf.shared.CaseNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Puts into every form of a case's pages what the page showed, at the desk and where a group corrects its answers; no page has to
 * think of it.
 */
@Configuration(proxyBeanMethods = false)
class SeenCasePages implements WebMvcConfigurer {

    private static final List<String> CASES = List.of("/schreibtisch/faelle/*/**", "/meine/*/aendern/**");

    private final SeenCases seenCases;

    SeenCasePages(SeenCases seenCases) {
        this.seenCases = seenCases;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Look(seenCases)).addPathPatterns(CASES);
    }

    /** Forms get their hidden inputs from one place; what stands there already stays. */
    @Bean
    static BeanPostProcessor seenInEveryForm() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                return bean instanceof RequestDataValueProcessor others ? new HiddenInputs(others) : bean;
            }
        };
    }

    /** Looks before anything of the page is read. */
    private record Look(SeenCases seenCases) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                    && variables.get("caseNumber") instanceof String number) {
                caseNumber(number).ifPresent(found -> SeenPage.begin(request, found, seenCases.seen(found)));
            }
            return true;
        }

        private static Optional<CaseNumber> caseNumber(String number) {
            try {
                return Optional.of(new CaseNumber(number));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** Adds what the page showed to the forms that are posted. */
    private record HiddenInputs(RequestDataValueProcessor others) implements RequestDataValueProcessor {

        private static final String POSTED = HiddenInputs.class.getName();

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            request.setAttribute(POSTED, "post".equalsIgnoreCase(method));
            return others.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return others.processFormFieldValue(request, name, value, type);
        }

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            var fields = others.getExtraHiddenFields(request);
            var page = SeenPage.of(request);
            if (page == null || !Boolean.TRUE.equals(request.getAttribute(POSTED))) {
                return fields;
            }
            var more = new LinkedHashMap<String, String>();
            if (fields != null) {
                more.putAll(fields);
            }
            more.put(SeenPage.FIELD, page.token());
            return more;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return others.processUrl(request, url);
        }
    }
}
