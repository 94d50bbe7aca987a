package de.foerdertopf.web.applicant;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Papers that come with an application, as sent. */
public class AttachmentsForm {

    public String attachmentKind = "";
    public List<MultipartFile> files = new ArrayList<>();
}
