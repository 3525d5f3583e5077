package id.rewang.payment.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** RSA keys and secrets from files. */
public final class PemKeys {

    private PemKeys() {}

    /** @throws IllegalStateException when the file holds no RSA public key (PEM, X.509) */
    public static PublicKey publicKey(Path pem) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(content(pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(pem + " holds no RSA public key (PEM, X.509)", e);
        }
    }

    /** @throws IllegalStateException when the file holds no RSA private key (PEM, PKCS 8) */
    public static PrivateKey privateKey(Path pem) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(content(pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(pem + " holds no RSA private key (PEM, PKCS 8)", e);
        }
    }

    /** The text of a file without white space around it. */
    public static String secret(Path file) {
        return text(file).strip();
    }

    private static byte[] content(Path pem) {
        return Base64.getMimeDecoder().decode(text(pem).replaceAll("-----[A-Z ]+-----", ""));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
