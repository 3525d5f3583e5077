package id.rewang.bank.statement;

import id.rewang.bank.BankSettings;
import id.rewang.bank.book.Posting;
import id.rewang.bank.book.Rupiah;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes ISO 20022 camt.053, version 02 or 08. */
final class Camt053 {

    enum Version {
        V02("urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"),
        V08("urn:iso:std:iso:20022:tech:xsd:camt.053.001.08");

        private final String namespace;

        Version(String namespace) {
            this.namespace = namespace;
        }
    }

    private final Version version;
    private final BankSettings settings;
    private final XMLStreamWriter xml;

    private Camt053(Version version, BankSettings settings, XMLStreamWriter xml) {
        this.version = version;
        this.settings = settings;
        this.xml = xml;
    }

    static byte[] write(DayStatement statement, Version version, BankSettings settings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Camt053(version, settings, xml).document(statement);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void document(DayStatement statement) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("Document");
        xml.writeDefaultNamespace(version.namespace);
        open("BkToCstmrStmt");
        open("GrpHdr");
        text("MsgId", "STM-" + statement.id());
        text("CreDtTm", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(statement.madeAt()));
        close(1);
        open("Stmt");
        text("Id", statement.id());
        text("ElctrncSeqNb", String.valueOf(statement.number()));
        text("CreDtTm", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(statement.madeAt()));
        open("FrToDt");
        text("FrDtTm", statement.date() + "T00:00:00+07:00");
        text("ToDtTm", statement.date() + "T23:59:59+07:00");
        close(1);
        account(statement);
        balance("OPBD", statement.opening(), statement.date());
        balance("CLBD", statement.closing(), statement.date());
        summary(statement.lines());
        for (Posting line : statement.lines()) {
            entry(line);
        }
        close(3);
        xml.writeEndDocument();
    }

    private void account(DayStatement statement) throws XMLStreamException {
        open("Acct");
        open("Id", "Othr");
        text("Id", statement.account().accountNo());
        close(2);
        text("Ccy", "IDR");
        open("Ownr");
        text("Nm", statement.account().name());
        close(1);
        open("Svcr", "FinInstnId");
        text(version == Version.V02 ? "BIC" : "BICFI", settings.bic());
        text("Nm", settings.name());
        close(3);
    }

    private void balance(String code, long amount, LocalDate date) throws XMLStreamException {
        open("Bal", "Tp", "CdOrPrtry");
        text("Cd", code);
        close(2);
        amount(amount);
        open("Dt");
        text("Dt", date.toString());
        close(2);
    }

    private void summary(List<Posting> lines) throws XMLStreamException {
        long credits = lines.stream()
                .mapToLong(Posting::amount)
                .filter(amount -> amount > 0)
                .sum();
        long net = lines.stream().mapToLong(Posting::amount).sum();
        open("TxsSummry", "TtlNtries");
        text("NbOfNtries", String.valueOf(lines.size()));
        text("Sum", Rupiah.text(2 * credits - net));
        close(2);
    }

    private void entry(Posting line) throws XMLStreamException {
        open("Ntry");
        text("NtryRef", String.valueOf(line.number()));
        amount(line.amount());
        if (line.reversal()) {
            text("RvslInd", "true");
        }
        status();
        date("BookgDt", line.bookingDate());
        date("ValDt", line.bookingDate());
        text("AcctSvcrRef", line.bankReference());
        open("BkTxCd", "Domn");
        text("Cd", "PMNT");
        open("Fmly");
        text("Cd", line.amount() < 0 ? "ICDT" : "RCDT");
        text("SubFmlyCd", line.reversal() ? "RRTN" : "DMCT");
        close(3);
        details(line);
        close(1);
    }

    private void details(Posting line) throws XMLStreamException {
        open("NtryDtls", "TxDtls", "Refs");
        text("AcctSvcrRef", line.bankReference());
        text("EndToEndId", line.reference() == null ? "NOTPROVIDED" : line.reference());
        close(1);
        if (version == Version.V08) {
            amount(line.amount());
        }
        if (line.counterpartyAccount() != null) {
            parties(line, line.counterpartyName(), line.counterpartyAccount());
        }
        open("RmtInf");
        String description = line.description();
        text("Ustrd", description.length() > 140 ? description.substring(0, 140) : description);
        close(3);
    }

    private void parties(Posting line, @Nullable String name, String accountNo) throws XMLStreamException {
        // A returned transfer names the parties of the transfer that is undone.
        boolean theyReceived = line.amount() < 0 ^ line.reversal();
        String role = theyReceived ? "Cdtr" : "Dbtr";
        open("RltdPties");
        if (name != null) {
            open(role);
            if (version == Version.V08) {
                open("Pty");
            }
            text("Nm", name);
            close(version == Version.V08 ? 2 : 1);
        }
        open(role + "Acct", "Id", "Othr");
        text("Id", accountNo);
        close(4);
    }

    private void status() throws XMLStreamException {
        if (version == Version.V02) {
            text("Sts", "BOOK");
        } else {
            open("Sts");
            text("Cd", "BOOK");
            close(1);
        }
    }

    private void amount(long sen) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", "IDR");
        xml.writeCharacters(Rupiah.text(Math.abs(sen)));
        xml.writeEndElement();
        text("CdtDbtInd", sen < 0 ? "DBIT" : "CRDT");
    }

    private void date(String element, LocalDate date) throws XMLStreamException {
        open(element);
        text("Dt", date.toString());
        close(1);
    }

    private void text(String element, String content) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void open(String... elements) throws XMLStreamException {
        for (String element : elements) {
            xml.writeStartElement(element);
        }
    }

    private void close(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }
}
