package de.foerdertopf.web.applicant;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Papers that come with an application, as sent. */
public class AttachmentsForm {

    private String attachmentKind = "";
    private List<MultipartFile> files = new ArrayList<>();

    public String getAttachmentKind() {
        return attachmentKind;
    }

    public void setAttachmentKind(String attachmentKind) {
        this.attachmentKind = attachmentKind;
    }

    public List<MultipartFile> getFiles() {
        return files;
    }

    public void setFiles(List<MultipartFile> files) {
        this.files = files;
    }
}
