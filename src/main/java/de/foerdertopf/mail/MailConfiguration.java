package de.foerdertopf.mail;

import de.foerdertopf.platform.Addresses;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, Addresses.class})
class MailConfiguration {}
