package de.foerdertopf.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Nobody types the sign of number zero, and no database keeps it: who sends it reads that we cannot read it. */
@Component
public class NothingUnprintable implements HandlerInterceptor, WebMvcConfigurer {

    /** The request attribute that says so, for whoever watches what is sent here. */
    public static final String FOUND = NothingUnprintable.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(NothingUnprintable.class);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletRequestBindingException {
        for (var field : request.getParameterMap().entrySet()) {
            if (isUnprintable(field.getKey())
                    || Arrays.stream(field.getValue()).anyMatch(NothingUnprintable::isUnprintable)) {
                tell(request);
                throw new ServletRequestBindingException("A parameter with the sign of number zero");
            }
        }
        return true;
    }

    /** Told once: the page of the error comes by here too. */
    private static void tell(HttpServletRequest request) {
        if (request.getAttribute(FOUND) == null) {
            LOG.warn("A request could not be read: {} carries the sign of number zero", request.getMethod());
            request.setAttribute(FOUND, true);
        }
    }

    /** A parameter may stand in an address without any value. */
    private static boolean isUnprintable(@Nullable String text) {
        return text != null && text.indexOf(0) >= 0;
    }
}
