package de.foerdertopf.web.layout;

import de.foerdertopf.identity.Staff;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.StaleCaseException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.PropertyAccessException;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what a use case refused into a page that says so in one sentence and gives back what was written. */
@ControllerAdvice
@Order(TroubleAdvice.LAST)
public class TroubleAdvice {

    static final int LAST = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(TroubleAdvice.class);

    private static final int WORTH_KEEPING = 15;
    private static final Set<String> NEVER_SHOWN = Set.of("_csrf", "password", "code", "token", "iban");

    private final MessageSource messages;
    private final Fmt fmt;
    private final LayoutAdvice layout;
    private final Staff staff;

    TroubleAdvice(MessageSource messages, Fmt fmt, LayoutAdvice layout, Staff staff) {
        this.messages = messages;
        this.fmt = fmt;
        this.layout = layout;
        this.staff = staff;
    }

    @ExceptionHandler(NotFoundException.class)
    ModelAndView notFound(NotFoundException missing, HttpServletRequest request) {
        var page = page(HttpStatus.NOT_FOUND, request).addObject("written", writtenIn(request));
        var advice = missing.advice();
        return advice == null
                ? page
                : page.addObject("sentence", messages.getMessage(advice, null, LocaleContextHolder.getLocale()));
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ModelAndView noSuchAddress(HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, request);
    }

    /** Somebody else was faster; who only looked is not told of a change of her own. */
    @ExceptionHandler({StaleCaseException.class, ConcurrencyFailureException.class, DuplicateKeyException.class})
    public ModelAndView movedOn(HttpServletRequest request) {
        var page = page(HttpStatus.CONFLICT, request).addObject("written", writtenIn(request));
        return HttpMethod.GET.matches(request.getMethod())
                ? page.addObject(
                        "sentence", messages.getMessage("error.409.looked", null, LocaleContextHolder.getLocale()))
                : page;
    }

    @ExceptionHandler(BusinessRuleViolation.class)
    ModelAndView refused(BusinessRuleViolation violation, HttpServletRequest request) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, request)
                .addObject("sentence", sentence(violation))
                .addObject("written", writtenIn(request));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return page(HttpStatus.CONTENT_TOO_LARGE, request)
                .addObject(ErrorPages.BACK_TO, ErrorPages.formAt(request.getRequestURI()));
    }

    /** A name such as {@code password[0]} that no form of ours sends; what its error would tell of other inputs stays out of the log. */
    @ExceptionHandler({InvalidPropertyException.class, PropertyAccessException.class})
    ModelAndView noSuchField(HttpServletRequest request) {
        LOG.warn("A request could not be read: {} names an input that no page has", request.getMethod());
        return page(HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        BindException.class,
        MultipartException.class,
        HttpMediaTypeException.class
    })
    ModelAndView unreadable(HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, request).addObject("written", writtenIn(request));
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ModelAndView wrongMethod(HttpServletRequest request) {
        return page(HttpStatus.METHOD_NOT_ALLOWED, request);
    }

    /** The one sentence for a rule: money, days and people in its arguments as people write them. */
    public String sentence(BusinessRuleViolation violation) {
        var locale = LocaleContextHolder.getLocale();
        var arguments = violation.arguments().stream().map(this::readable).toArray();
        try {
            return messages.getMessage("violation." + violation.code(), arguments, locale);
        } catch (NoSuchMessageException e) {
            return messages.getMessage("error.422.unnamed", null, locale);
        }
    }

    private Object readable(Object argument) {
        if (argument instanceof Money money) {
            return fmt.money(money);
        }
        if (argument instanceof LocalDate day) {
            return fmt.day(day);
        }
        if (argument instanceof Instant moment) {
            return fmt.moment(moment);
        }
        if (argument instanceof Actor somebody) {
            return staff.names(List.of(somebody.id())).getOrDefault(somebody.id(), somebody.id());
        }
        return argument;
    }

    /** Longer texts of a form that could not be taken, to copy; secrets and short fields are left out. */
    private static List<String> writtenIn(HttpServletRequest request) {
        if (request.getContentType() == null || !"POST".equals(request.getMethod())) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> NEVER_SHOWN.stream()
                        .noneMatch(secret ->
                                entry.getKey().toLowerCase(Locale.ROOT).contains(secret)))
                .flatMap(entry -> Arrays.stream(entry.getValue()))
                .filter(text -> text.length() >= WORTH_KEEPING && text.contains(" "))
                .toList();
    }

    private ModelAndView page(HttpStatusCode status, HttpServletRequest request) {
        return page(ErrorPages.viewFor(status.value()), status, request);
    }

    /** A page instead of the one that was asked for, with what its head and foot need. */
    public ModelAndView page(String view, HttpStatusCode status, HttpServletRequest request) {
        var page = new ModelAndView(view);
        page.setStatus(status);
        page.addObject("page", layout.page());
        page.addObject("visitor", Visitor.of(request));
        return page;
    }
}
