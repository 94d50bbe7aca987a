package de.foerdertopf.web.login;

import de.foerdertopf.identity.ApplicantAccounts;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.platform.Addresses;
import de.foerdertopf.platform.Proxies;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Which address asks for whom; what is not named here is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

    private static final Role[] ANY_DESK_ROLE = {
        Role.ADMINISTRATOR, Role.COUNSELLOR, Role.FINANCE, Role.AUTHORIZER, Role.COMMITTEE, Role.AUDITOR
    };

    @Bean
    HttpSessionRequestCache savedRequests() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals(HttpMethod.GET.name())
                && (Paths.isForApplicants(request.getRequestURI()) || Paths.isForStaff(request.getRequestURI())));
        return cache;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @EnableConfigurationProperties({Addresses.class, Proxies.class})
    @EnableWebSecurity
    static class Web {

        /** Before everything else: whoever asks who asks gets one answer. */
        @Bean
        FilterRegistrationBean<ForwardedFilter> forwardedFilter(Proxies proxies, Addresses addresses) {
            var filter = new FilterRegistrationBean<>(new ForwardedFilter(proxies, addresses));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
            return filter;
        }

        /** An address or a header that no browser sends: the page for it, and one line in the log that tells nothing secret. */
        @Bean
        RequestRejectedHandler unreadable() {
            return (request, response, rejected) -> {
                LOG.warn("A request could not be read: {} was refused before it reached a page", request.getMethod());
                response.sendError(HttpStatus.BAD_REQUEST.value());
            };
        }

        @Bean
        SecurityFilterChain everything(
                HttpSecurity http,
                Staff staff,
                ApplicantAccounts applicants,
                DeskMenu menu,
                MessageSource messages,
                KeptInputs keptInputs,
                BrowserMarks marks,
                OpenSessions openSessions,
                SecurityEvents events,
                Clock clock,
                HttpSessionRequestCache savedRequests,
                OidcSignIn oidcSignIn,
                ManagementPort managementPort,
                ObjectProvider<ClientRegistrationRepository> oidc) {
            var threshold = new Threshold(keptInputs, marks, clock);
            http.addFilterAfter(
                            new SignedInFilter(staff, applicants, menu, openSessions, messages),
                            SecurityContextHolderFilter.class)
                    .addFilterAfter(new SecurityLogFilter(events), SignedInFilter.class)
                    .addFilterBefore(new SameOriginFilter(), CsrfFilter.class)
                    .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                            .permitAll()
                            .requestMatchers(Paths.PUBLIC)
                            .permitAll()
                            .requestMatchers(managementPort)
                            .permitAll()
                            .requestMatchers(Paths.APPLICANTS)
                            .access(applicant())
                            // whose day begins elsewhere is led there
                            .requestMatchers(Paths.STAFF_HOME)
                            .access(staff(Role.values()))
                            .requestMatchers(Paths.DESK)
                            .access(staff(ANY_DESK_ROLE))
                            .requestMatchers(Paths.STAFF)
                            .access(staff(Role.values()))
                            .requestMatchers(Paths.ADMINISTRATION)
                            .access(staff(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR))
                            .anyRequest()
                            .denyAll())
                    .requestCache(cache -> cache.requestCache(savedRequests))
                    .exceptionHandling(trouble ->
                            trouble.authenticationEntryPoint(threshold).accessDeniedHandler(threshold))
                    .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                    .logout(logout -> logout.logoutUrl(Paths.SIGN_OUT)
                            .addLogoutHandler((request, response, authentication) -> {
                                if (authentication != null
                                        && authentication.getPrincipal() instanceof SignedIn person) {
                                    events.signedOut(request, person);
                                }
                            })
                            // whoever sits down next must not get what this person types, nor leave something for her
                            .deleteCookies(BrowserMarks.MARK_COOKIE)
                            .logoutSuccessUrl("/"))
                    .headers(headers -> headers.disable())
                    .addFilterAfter(new HeadersOfEveryPage(), SecurityContextHolderFilter.class)
                    .httpBasic(basic -> basic.disable())
                    .formLogin(form -> form.disable());
            if (oidc.getIfAvailable() != null) {
                http.oauth2Login(login -> login.loginPage(Paths.STAFF_SIGN_IN)
                        .successHandler(oidcSignIn)
                        .failureUrl(Paths.STAFF_SIGN_IN + "?oidc=gescheitert"));
                // The sign-in service's button stands on our page; our own threshold decides where visitors go.
                http.exceptionHandling(trouble -> trouble.authenticationEntryPoint(threshold));
            }
            return http.build();
        }

        private static AuthorizationManager<RequestAuthorizationContext> applicant() {
            return decide(context -> {
                var person = SignedIn.current();
                return person != null && !person.isStaff();
            });
        }

        private static AuthorizationManager<RequestAuthorizationContext> staff(Role... anyOf) {
            return decide(context -> {
                var person = SignedInFilter.staffOf(context.getRequest());
                return person != null && person.hasAnywhere(anyOf);
            });
        }

        private static AuthorizationManager<RequestAuthorizationContext> decide(
                Predicate<RequestAuthorizationContext> may) {
            return (authentication, context) -> new AuthorizationDecision(may.test(context));
        }
    }
}
