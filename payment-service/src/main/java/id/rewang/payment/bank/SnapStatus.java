package id.rewang.payment.bank;

import tools.jackson.databind.JsonNode;

/** {@code latestTransactionStatus} of the SNAP standard. */
final class SnapStatus {

    private SnapStatus() {}

    static TransferStatus of(JsonNode body) {
        String bankReference = body.path("originalReferenceNo").asString("");
        String code = body.at("/additionalInfo/reasonCode").asString("");
        String reason = body.at("/additionalInfo/reason").asString("");
        String words = reason.isEmpty() ? body.path("transactionStatusDesc").asString("") : reason;
        String status = body.path("latestTransactionStatus").asString("");
        return switch (status) {
            case "00" -> new TransferStatus.Settled(bankReference);
            case "01", "02", "03" -> new TransferStatus.Pending();
            case "04" -> new TransferStatus.Returned(bankReference, orStatus(code, status), words);
            case "05", "06" -> new TransferStatus.Refused(orStatus(code, status), words);
            case "07" -> new TransferStatus.NotFound();
            default -> new TransferStatus.Unknown("transaction status '" + status + "'");
        };
    }

    private static String orStatus(String code, String status) {
        return code.isEmpty() ? status : code;
    }
}
