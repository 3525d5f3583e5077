package id.rewang.payment.statement;

import static id.rewang.payment.statement.StatementRefused.Reason.INVALID_FIELD;
import static id.rewang.payment.statement.StatementRefused.Reason.TOO_LARGE;
import static id.rewang.payment.statement.StatementRefused.Reason.UNKNOWN_FORMAT;
import static id.rewang.payment.statement.StatementRefused.Reason.UNREADABLE;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads ISO 20022 camt.053 (BankToCustomerStatement), versions 001.02 to 001.13, entry by entry. What differs between versions is
 * read in either form: status as text or as code, party names with or without {@code Pty}, a transaction's amount in {@code Amt} or
 * in {@code AmtDtls}. Document types and external entities are refused.
 */
final class Camt053 {

    private static final List<String> RELATIVES = List.of("BkToCstmrAcctRpt", "BkToCstmrDbtCdtNtfctn");

    private final int maxLines;

    Camt053(int maxLines) {
        this.maxLines = maxLines;
    }

    List<ParsedStatement> read(byte[] content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            try {
                return message(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new StatementRefused(UNREADABLE, "line " + line, "the XML is malformed or cut off");
        }
    }

    private List<ParsedStatement> message(XMLStreamReader xml) throws XMLStreamException {
        List<ParsedStatement> statements = new ArrayList<>();
        boolean isStatementMessage = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new StatementRefused(UNREADABLE, "line 1", "a document type is not allowed");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (RELATIVES.contains(name)) {
                throw new StatementRefused(UNKNOWN_FORMAT, name, "this is a report or a notification, no statement");
            }
            if (name.equals("BkToCstmrStmt")) {
                isStatementMessage = true;
            } else if (isStatementMessage && name.equals("Stmt")) {
                statements.add(statement(xml, statements.size() + 1));
            } else if (isStatementMessage) {
                XmlElement.read(xml);
            }
        }
        if (!isStatementMessage) {
            throw new StatementRefused(UNKNOWN_FORMAT, "", "there is no BkToCstmrStmt in it: not a camt.053");
        }
        if (statements.isEmpty()) {
            throw new StatementRefused(INVALID_FIELD, "BkToCstmrStmt", "there is no statement (Stmt) in it");
        }
        return statements;
    }

    private ParsedStatement statement(XMLStreamReader xml, int number) throws XMLStreamException {
        Camt053Statement statement = new Camt053Statement(number);
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return statement.parsed().verified();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                statement.take(XmlElement.read(xml));
                if (statement.size() > maxLines) {
                    throw new StatementRefused(TOO_LARGE, "Stmt " + number, "has more than " + maxLines + " lines");
                }
            }
        }
    }
}
