package id.rewang.bank.book;

/**
 * What is to be moved. Two orders under one reference must be equal in all of it.
 *
 * @param amount sen, positive
 */
public record TransferOrder(
        Channel channel,
        String sourceAccount,
        String beneficiaryAccount,
        String beneficiaryBankCode,
        String beneficiaryName,
        long amount,
        String remark) {

    /** How the order came in; its service code is that of SNAP BI. */
    public enum Channel {
        INTRABANK("17"),
        INTERBANK("18"),
        BULK("20");

        private final String serviceCode;

        Channel(String serviceCode) {
            this.serviceCode = serviceCode;
        }

        public String serviceCode() {
            return serviceCode;
        }
    }
}
