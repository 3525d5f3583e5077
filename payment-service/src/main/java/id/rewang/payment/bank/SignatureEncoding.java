package id.rewang.payment.bank;

import java.util.Base64;
import java.util.HexFormat;

/** How a provider writes the bytes of a signature; SNAP says base64, some providers use hexadecimal. */
public enum SignatureEncoding {
    BASE64 {
        @Override
        String encode(byte[] signature) {
            return Base64.getEncoder().encodeToString(signature);
        }

        @Override
        byte[] decode(String signature) {
            return Base64.getDecoder().decode(signature);
        }
    },
    HEX {
        @Override
        String encode(byte[] signature) {
            return HexFormat.of().formatHex(signature);
        }

        @Override
        byte[] decode(String signature) {
            return HexFormat.of().parseHex(signature);
        }
    };

    abstract String encode(byte[] signature);

    /** @throws IllegalArgumentException when it is not written so */
    abstract byte[] decode(String signature);
}
