package de.foerdertopf.web.login;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the city's sign-in service must vouch for; the service itself is set by {@code spring.security.oauth2.client.*}.
 *
 * @param acr accepted values of the claim {@code acr}; empty: any
 */
@ConfigurationProperties("foerdertopf.oidc")
record OidcSettings(@DefaultValue List<String> acr) {}
