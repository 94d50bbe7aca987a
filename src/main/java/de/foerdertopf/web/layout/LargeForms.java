package de.foerdertopf.web.layout;

import de.foerdertopf.document.UploadInspection;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in a form whose files are together larger than the server takes: the server would throw all of it away, and with it what was
 * typed. Texts are read, each file is taken or refused on its own where it is looked at, and what is too much is read and forgotten.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LargeForms extends OncePerRequestFilter {

    /** More is sent by nobody who fills in a form; the proxy in front should let as much through. */
    static final long LARGEST = 200L * 1024 * 1024;

    private final long usual;

    LargeForms(@Value("${spring.servlet.multipart.max-request-size}") DataSize usual) {
        this.usual = usual.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return !HttpMethod.POST.matches(request.getMethod())
                || length <= usual
                || length > LARGEST
                || !Objects.requireNonNullElse(request.getContentType(), "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("multipart/form-data");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var form = new LargeRequest(request, UploadInspection.LARGEST, usual)) {
            form.read();
            chain.doFilter(form, response);
        } catch (FileUploadException e) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }
}
