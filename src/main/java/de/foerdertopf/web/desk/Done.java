package de.foerdertopf.web.desk;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What to say after a deed, by its key under {@code notice.} (empty where the next page tells it anyway), and where to go on. */
public record Done(String notice, String target) {

    /** Back to the case. */
    public static Done in(DeskCase opened, String notice) {
        return new Done(notice, opened.href());
    }

    /** Leads there and says it there. */
    public String goOn() {
        if (!notice.isEmpty()) {
            var current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            RequestContextUtils.getOutputFlashMap(current.getRequest()).put("notice", notice);
        }
        return "redirect:" + target;
    }
}
