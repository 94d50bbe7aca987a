package de.foerdertopf.web.login;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a second factor counts.
 *
 * @param minutes after which the next deed about money, roles or addresses asks again
 */
@ConfigurationProperties("foerdertopf.second-factor")
record SecondFactorSettings(@DefaultValue("15") int minutes) {}
