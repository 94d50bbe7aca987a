package de.foerdertopf.web.desk;

import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** A form to which scans of the paper can be added. */
public interface WithScans extends SentOnce {

    List<MultipartFile> getFiles();

    void setFiles(List<MultipartFile> files);
}
