package de.foerdertopf.web.login;

import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers the person at the door: as {@link Actor}, as {@link StaffMember}, as {@link ApplicantId}. */
@Configuration(proxyBeanMethods = false)
class PersonArguments implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Person());
    }

    private static final class Person implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            var type = parameter.getParameterType();
            return type == Actor.class || type == StaffMember.class || type == ApplicantId.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var person = SignedIn.current();
            if (person == null) {
                throw new AccessDeniedException("Nobody is signed in");
            }
            if (parameter.getParameterType() == Actor.class) {
                return person.actor();
            }
            if (parameter.getParameterType() == ApplicantId.class) {
                return ApplicantId.of(person.actor());
            }
            var staff =
                    SignedInFilter.staffOf(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
            if (staff == null) {
                throw new AccessDeniedException("Not staff");
            }
            return staff;
        }
    }
}
