package de.foerdertopf.web.demo;

import de.foerdertopf.platform.Demonstration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** While the demonstration's cases are played every page leads to one that says how far it is and goes on by itself. */
@Controller
@Profile("demo")
class LoadingController implements WebMvcConfigurer, HandlerInterceptor {

    private static final String PATH = "/vorfuehrung/laden";
    private static final String AGAIN_AFTER_SECONDS = "2";

    private final Demonstration demonstration;

    LoadingController(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).excludePathPatterns(PATH, "/assets/**", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (demonstration.isLoaded()) {
            return true;
        }
        response.sendRedirect(PATH);
        return false;
    }

    @GetMapping(PATH)
    String loading(Model model, HttpServletResponse response) {
        if (demonstration.isLoaded()) {
            return "redirect:/";
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
        response.setHeader("Refresh", AGAIN_AFTER_SECONDS);
        model.addAttribute("until", demonstration.playedUntil().orElse(null));
        return "demo/loading";
    }
}
