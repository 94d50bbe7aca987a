package de.foerdertopf.disbursement;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxWriteConfiguration;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation26;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ServiceLevel8Choice;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

/**
 * The file that a bank executes: SEPA credit transfer, pain.001.001.09 (ISO 20022, EPC 132-08). No address is sent: within the
 * EEA none is needed, and unstructured ones are refused since November 2026.
 */
final class SepaCreditTransfer {

    private static final int ID_LENGTH = 35;
    private static final int NAME_LENGTH = 70;
    private static final int REMITTANCE_LENGTH = 140;

    private SepaCreditTransfer() {}

    static RunFile write(PayableBatch batch) {
        var message = new MxPain00100109()
                .setCstmrCdtTrfInitn(new CustomerCreditTransferInitiationV09()
                        .setGrpHdr(header(batch))
                        .addPmtInf(instruction(batch)));
        var form = new MxWriteConfiguration();
        form.documentPrefix = null;
        form.includeXMLDeclaration = true;
        return RunFile.of(
                RunFile.Kind.PAYABLE,
                batch.number() + ".xml",
                "application/xml",
                message.message(form).getBytes(StandardCharsets.UTF_8));
    }

    private static GroupHeader85 header(PayableBatch batch) {
        return new GroupHeader85()
                .setMsgId(SepaText.of(batch.number(), ID_LENGTH))
                .setCreDtTm(batch.closedAt()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(HouseTime.ZONE)
                        .toOffsetDateTime())
                .setNbOfTxs(count(batch))
                .setCtrlSum(batch.controlSum().toBigDecimal())
                .setInitgPty(party(batch.office().debtorName()));
    }

    private static PaymentInstruction30 instruction(PayableBatch batch) {
        var instruction = new PaymentInstruction30()
                .setPmtInfId(SepaText.of(batch.number(), ID_LENGTH))
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setBtchBookg(true)
                .setNbOfTxs(count(batch))
                .setCtrlSum(batch.controlSum().toBigDecimal())
                .setPmtTpInf(new PaymentTypeInformation26().addSvcLvl(new ServiceLevel8Choice().setCd("SEPA")))
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(batch.executionDate()))
                .setDbtr(party(batch.office().debtorName()))
                .setDbtrAcct(account(batch.office().debtorIban()))
                .setDbtrAgt(new BranchAndFinancialInstitutionIdentification6()
                        .setFinInstnId(new FinancialInstitutionIdentification18()
                                .setOthr(new GenericFinancialIdentification1().setId("NOTPROVIDED"))))
                .setChrgBr(ChargeBearerType1Code.SLEV);
        batch.payments().forEach(payment -> instruction.addCdtTrfTxInf(transfer(payment)));
        return instruction;
    }

    private static CreditTransferTransaction34 transfer(PaymentView payment) {
        return new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6().setEndToEndId(payment.number()))
                .setAmt(new AmountType4Choice()
                        .setInstdAmt(new ActiveOrHistoricCurrencyAndAmount()
                                .setCcy("EUR")
                                .setValue(payment.amount().toBigDecimal())))
                .setCdtr(party(payment.holder()))
                .setCdtrAcct(account(payment.iban()))
                .setRmtInf(
                        new RemittanceInformation16().addUstrd(SepaText.of(payment.remittance(), REMITTANCE_LENGTH)));
    }

    private static PartyIdentification135 party(String name) {
        return new PartyIdentification135().setNm(SepaText.of(name, NAME_LENGTH));
    }

    private static CashAccount38 account(Iban iban) {
        return new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(iban.normalised()));
    }

    private static String count(PayableBatch batch) {
        return Integer.toString(batch.payments().size());
    }
}
