package id.rewang.bank.snap;

/** An answer of the SNAP standard that says no: HTTP status, service and case make up its response code. */
final class SnapRefusal extends RuntimeException {

    private final int httpStatus;
    private final String serviceCode;
    private final String caseCode;

    SnapRefusal(int httpStatus, String serviceCode, String caseCode, String message) {
        super(message);
        this.httpStatus = httpStatus;
        this.serviceCode = serviceCode;
        this.caseCode = caseCode;
    }

    static SnapRefusal unauthorized(String serviceCode, String reason) {
        return new SnapRefusal(401, serviceCode, "00", "Unauthorized. " + reason);
    }

    static SnapRefusal missing(String serviceCode, String field) {
        return new SnapRefusal(400, serviceCode, "02", "Invalid Mandatory Field " + field);
    }

    static SnapRefusal malformed(String serviceCode, String field) {
        return new SnapRefusal(400, serviceCode, "01", "Invalid Field Format " + field);
    }

    int httpStatus() {
        return httpStatus;
    }

    String responseCode() {
        return httpStatus + serviceCode + caseCode;
    }
}
