package de.foerdertopf.web.layout;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.util.SessionConfig;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/**
 * An address that cannot be read, such as {@code /%zz}, belongs to no application in Tomcat's eyes: it would answer with a page of
 * its own. Here all addresses are the house's, so the house's page for the error answers, in the frame of the person who is signed
 * in; and one line in the log tells of it.
 */
@Configuration(proxyBeanMethods = false)
class UnreadableAddresses {

    /** Encoded slashes come through as they are: what guards the addresses refuses them with a page. */
    private static final String AS_THEY_ARE = EncodedSolidusHandling.PASS_THROUGH.getValue();

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableAddressesAreAnsweredByTheHouse() {
        return factory -> {
            factory.addConnectorCustomizers(connector -> {
                connector.setEncodedSolidusHandling(AS_THEY_ARE);
                connector.setEncodedReverseSolidusHandling(AS_THEY_ARE);
            });
            factory.addContextCustomizers(
                    house -> house.getParent().getPipeline().addValve(new ToTheHouse(house)));
        };
    }

    /** Stands before the applications. */
    private static final class ToTheHouse extends ValveBase {

        private static final Logger LOG = LoggerFactory.getLogger(UnreadableAddresses.class);

        private final Context house;

        private ToTheHouse(Context house) {
            super(true);
            this.house = house;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getContext() == null) {
                // neither the address nor what Tomcat says of it: there may be secrets in it
                LOG.warn("A request could not be read: {} with an address that is none", request.getMethod());
                giveTo(house, request);
                if (!response.isErrorReportRequired()) {
                    response.sendError(response.isError() ? response.getStatus() : HttpStatus.BAD_REQUEST.value());
                }
            }
            getNext().invoke(request, response);
        }

        /** As Tomcat does it with an address that it can read. */
        private static void giveTo(Context house, Request request) {
            request.getMappingData().context = house;
            var cookies = Objects.requireNonNullElse(request.getCookies(), new jakarta.servlet.http.Cookie[0]);
            var name = SessionConfig.getSessionCookieName(house);
            Arrays.stream(cookies)
                    .filter(cookie -> cookie.getName().equals(name))
                    .findFirst()
                    .ifPresent(cookie -> {
                        request.setRequestedSessionId(cookie.getValue());
                        request.setRequestedSessionCookie(true);
                        request.setRequestedSessionURL(false);
                    });
        }
    }
}
