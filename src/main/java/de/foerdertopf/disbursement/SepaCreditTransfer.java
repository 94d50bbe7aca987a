package de.foerdertopf.disbursement;

import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import iso20022.pain001.AccountIdentification4Choice;
import iso20022.pain001.ActiveOrHistoricCurrencyAndAmount;
import iso20022.pain001.AmountType4Choice;
import iso20022.pain001.BranchAndFinancialInstitutionIdentification6;
import iso20022.pain001.CashAccount38;
import iso20022.pain001.ChargeBearerType1Code;
import iso20022.pain001.CreditTransferTransaction34;
import iso20022.pain001.CustomerCreditTransferInitiationV09;
import iso20022.pain001.DateAndDateTime2Choice;
import iso20022.pain001.Document;
import iso20022.pain001.FinancialInstitutionIdentification18;
import iso20022.pain001.GenericFinancialIdentification1;
import iso20022.pain001.GroupHeader85;
import iso20022.pain001.ObjectFactory;
import iso20022.pain001.PartyIdentification135;
import iso20022.pain001.PaymentIdentification6;
import iso20022.pain001.PaymentInstruction30;
import iso20022.pain001.PaymentMethod3Code;
import iso20022.pain001.PaymentTypeInformation26;
import iso20022.pain001.RemittanceInformation16;
import iso20022.pain001.ServiceLevel8Choice;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

/**
 * The file that a bank executes: SEPA credit transfer, pain.001.001.09 (ISO 20022, EPC 132-08). No address is sent: within the
 * EEA none is needed, and unstructured ones are refused since November 2026. Nor is a BIC, which the house does not know: where a bank
 * may ask for one, the order says so ({@link de.foerdertopf.shared.SepaArea#mayNeedBic}). Its classes are made from the banks' own schema.
 */
final class SepaCreditTransfer {

    private static final int ID_LENGTH = 35;
    static final int NAME_LENGTH = 70;
    private static final int REMITTANCE_LENGTH = 140;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>";

    /** Made once: it reads all classes of the schema. It may be shared, the writers made from it may not. */
    private static final JAXBContext CLASSES = classes();

    private SepaCreditTransfer() {}

    static RunFile write(PayableBatch batch) {
        var message = new CustomerCreditTransferInitiationV09();
        message.setGrpHdr(header(batch));
        message.getPmtInf().add(instruction(batch));
        var document = new Document();
        document.setCstmrCdtTrfInitn(message);
        return RunFile.of(RunFile.Kind.PAYABLE, batch.number() + ".xml", "application/xml", bytes(document));
    }

    private static byte[] bytes(Document document) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(DECLARATION.getBytes(StandardCharsets.UTF_8));
        try {
            var marshaller = CLASSES.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
            marshaller.marshal(new ObjectFactory().createDocument(document), file);
        } catch (JAXBException e) {
            throw new IllegalStateException("The payment file cannot be written", e);
        }
        return file.toByteArray();
    }

    private static GroupHeader85 header(PayableBatch batch) {
        var header = new GroupHeader85();
        header.setMsgId(SepaText.of(batch.number(), ID_LENGTH));
        header.setCreDtTm(calendar(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(batch.closedAt()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(HouseTime.ZONE)
                .toOffsetDateTime())));
        header.setNbOfTxs(count(batch));
        header.setCtrlSum(batch.controlSum().toBigDecimal());
        header.setInitgPty(party(batch.office().debtorName()));
        return header;
    }

    private static PaymentInstruction30 instruction(PayableBatch batch) {
        var instruction = new PaymentInstruction30();
        instruction.setPmtInfId(SepaText.of(batch.number(), ID_LENGTH));
        instruction.setPmtMtd(PaymentMethod3Code.TRF);
        instruction.setBtchBookg(true);
        instruction.setNbOfTxs(count(batch));
        instruction.setCtrlSum(batch.controlSum().toBigDecimal());
        instruction.setPmtTpInf(sepa());
        var on = new DateAndDateTime2Choice();
        on.setDt(calendar(batch.executionDate().toString()));
        instruction.setReqdExctnDt(on);
        instruction.setDbtr(party(batch.office().debtorName()));
        instruction.setDbtrAcct(account(batch.office().debtorIban()));
        instruction.setDbtrAgt(bankAsTheIbanSays());
        instruction.setChrgBr(ChargeBearerType1Code.SLEV);
        batch.payments().forEach(payment -> instruction.getCdtTrfTxInf().add(transfer(payment)));
        return instruction;
    }

    private static PaymentTypeInformation26 sepa() {
        var level = new ServiceLevel8Choice();
        level.setCd("SEPA");
        var type = new PaymentTypeInformation26();
        type.getSvcLvl().add(level);
        return type;
    }

    private static BranchAndFinancialInstitutionIdentification6 bankAsTheIbanSays() {
        var none = new GenericFinancialIdentification1();
        none.setId("NOTPROVIDED");
        var institution = new FinancialInstitutionIdentification18();
        institution.setOthr(none);
        var bank = new BranchAndFinancialInstitutionIdentification6();
        bank.setFinInstnId(institution);
        return bank;
    }

    private static CreditTransferTransaction34 transfer(PaymentView payment) {
        var transfer = new CreditTransferTransaction34();
        var id = new PaymentIdentification6();
        id.setEndToEndId(payment.number());
        transfer.setPmtId(id);
        var sum = new ActiveOrHistoricCurrencyAndAmount();
        sum.setCcy("EUR");
        sum.setValue(payment.amount().toBigDecimal());
        var amount = new AmountType4Choice();
        amount.setInstdAmt(sum);
        transfer.setAmt(amount);
        transfer.setCdtr(party(payment.holder()));
        transfer.setCdtrAcct(account(payment.iban()));
        var remittance = new RemittanceInformation16();
        remittance.getUstrd().add(SepaText.of(payment.remittance(), REMITTANCE_LENGTH));
        transfer.setRmtInf(remittance);
        return transfer;
    }

    private static PartyIdentification135 party(String name) {
        var party = new PartyIdentification135();
        party.setNm(SepaText.of(name, NAME_LENGTH));
        return party;
    }

    private static CashAccount38 account(Iban iban) {
        var id = new AccountIdentification4Choice();
        id.setIBAN(iban.normalised());
        var account = new CashAccount38();
        account.setId(id);
        return account;
    }

    private static String count(PayableBatch batch) {
        return Integer.toString(batch.payments().size());
    }

    private static XMLGregorianCalendar calendar(String moment) {
        try {
            return DatatypeFactory.newInstance().newXMLGregorianCalendar(moment);
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JAXBContext classes() {
        try {
            return JAXBContext.newInstance(Document.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("The classes of the payment schema do not fit together", e);
        }
    }
}
