package de.foerdertopf.web.applicant;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** The proof of use on one page, as typed. */
public class ProofForm {

    public String report = "";
    public String people = "";
    public String hours = "";
    public List<String> spent = new ArrayList<>();
    public String otherIncome = "";
    public List<ReceiptRow> receipts = new ArrayList<>();
    public List<MultipartFile> files = new ArrayList<>();
    public boolean finished;
    public boolean declared;

    /** One line of the list of receipts, as typed. */
    public static class ReceiptRow {

        public String date = "";
        public String payee = "";
        public String reason = "";
        public String amount = "";
        public String category = "";

        public boolean isBlank() {
            return (date + payee + reason + amount).isBlank();
        }
    }
}
