package de.foerdertopf.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server said when it did not take a mail.
 *
 * @param text for the page of incidents: code and words, no address in it
 */
record ServerAnswer(Kind kind, String text) {

    enum Kind {
        /** This mail will never be taken. */
        REFUSED,
        /** This mail may be taken later. */
        LATER,
        /** No mail will be taken now: the server is away, hangs, or does not know the house. */
        SERVER_AWAY
    }

    private static final int LONGEST = 200;
    private static final int PERMANENT = 500;
    private static final int SHUTTING_DOWN = 421;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"]*@[^\\s<>\"]*");
    private static final Pattern CODE = Pattern.compile("^\\d{3}(?:[ -]\\d\\.\\d{1,3}\\.\\d{1,3})?");

    private static String said(Throwable failure) {
        return java.util.Objects.requireNonNullElse(failure.getMessage(), "");
    }

    static ServerAnswer of(Throwable failure) {
        var all = all(failure);
        for (var one : all) {
            if (one instanceof AddressException) {
                return new ServerAnswer(Kind.REFUSED, "AddressException");
            }
            if (one instanceof SMTPAddressFailedException recipient) {
                return reply(recipient.getReturnCode(), said(recipient));
            }
            if (one instanceof SMTPSenderFailedException sender) {
                return new ServerAnswer(Kind.SERVER_AWAY, clean(said(sender)));
            }
        }
        for (var one : all) {
            if (one instanceof SMTPSendFailedException whole && whole.getReturnCode() > 0) {
                return reply(whole.getReturnCode(), said(whole));
            }
        }
        for (var one : all) {
            if (one instanceof IOException
                    || one instanceof AuthenticationFailedException
                    || one instanceof MailAuthenticationException) {
                return new ServerAnswer(Kind.SERVER_AWAY, one.getClass().getSimpleName());
            }
        }
        return new ServerAnswer(Kind.LATER, all.get(all.size() - 1).getClass().getSimpleName());
    }

    /** The code alone, for the log: the server's own words may name a person. */
    String code() {
        var code = CODE.matcher(text);
        return code.find() ? code.group() : text.indexOf(' ') < 0 ? text : kind.name();
    }

    private static ServerAnswer reply(int code, String words) {
        if (code == SHUTTING_DOWN) {
            return new ServerAnswer(Kind.SERVER_AWAY, clean(words));
        }
        return new ServerAnswer(code >= PERMANENT ? Kind.REFUSED : Kind.LATER, clean(words));
    }

    /** One line without addresses. */
    static String clean(String words) {
        var line = ADDRESS.matcher(words.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " "))
                .replaceAll("…")
                .strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    private static List<Throwable> all(Throwable failure) {
        var found = new ArrayList<Throwable>();
        collect(failure, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    private static void collect(Throwable one, List<Throwable> found, Set<Throwable> seen) {
        if (!seen.add(one)) {
            return;
        }
        found.add(one);
        if (one instanceof MailSendException mail) {
            for (var inner : mail.getMessageExceptions()) {
                collect(inner, found, seen);
            }
        }
        if (one instanceof MessagingException chained && chained.getNextException() != null) {
            collect(chained.getNextException(), found, seen);
        }
        if (one.getCause() != null) {
            collect(one.getCause(), found, seen);
        }
    }
}
