package de.foerdertopf.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** A form to which scans of the paper can be added. */
public abstract class WithScans implements SentOnce {

    public String formId = "";
    public List<MultipartFile> files = new ArrayList<>();

    @Override
    public String formId() {
        return formId;
    }
}
