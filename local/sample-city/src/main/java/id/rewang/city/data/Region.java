package id.rewang.city.data;

/**
 * A city or regency that has Rewang to itself: no other region sees what is in it.
 *
 * @param code            area code such as {@code 35.73}
 * @param suffix          after the names of the accounts of those who work for the whole region; empty for the first region
 * @param officialsNumber in the personal numbers (NIP) of the same
 * @param treasuryKey     of the treasury's bank account among the sample ids
 * @param treasuryAccount the regional treasury's account (RKUD)
 */
public record Region(
        String code, String name, String suffix, int officialsNumber, String treasuryKey, String treasuryAccount) {

    public static final Region MALANG = new Region("35.73", "Kota Malang", "", 90, "rkud", "1140000000");

    /** A neighbour, small, that shows that nothing passes from one region to the other. */
    public static final Region BATU = new Region("35.79", "Kota Batu", "-batu", 91, "rkud-batu", "1140000080");
}
