package id.rewang.stack;

import id.rewang.stack.process.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What payment service and bank need to know each other by: a key pair each, and the secret they share.
 *
 * @param customerPrivate signs our requests for access tokens (PEM, PKCS 8)
 * @param customerPublic  what the bank checks them with (PEM, X.509)
 * @param bankPrivate     signs the bank's callbacks
 * @param bankPublic      what we check them with
 * @param sharedSecret    of the symmetric signatures
 */
record BankKeys(Path customerPrivate, Path customerPublic, Path bankPrivate, Path bankPublic, Path sharedSecret) {

    private static final int KEY_BITS = 2048;

    /** The keys in the directory, made if missing. */
    static BankKeys in(Path secrets) {
        BankKeys keys = new BankKeys(
                secrets.resolve("bank-customer-private.pem"),
                secrets.resolve("bank-customer-public.pem"),
                secrets.resolve("bank-private.pem"),
                secrets.resolve("bank-public.pem"),
                secrets.resolve("bank-shared-secret"));
        try {
            makePair(keys.customerPrivate, keys.customerPublic);
            makePair(keys.bankPrivate, keys.bankPublic);
            SecretFile.password(keys.sharedSecret);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The private key is written last: a start that is killed in between makes the pair anew. */
    private static void makePair(Path privateKey, Path publicKey) throws IOException {
        if (!Files.exists(privateKey)) {
            KeyPair pair = newPair();
            SecretFile.write(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            SecretFile.write(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        }
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String type, byte[] encoded) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(type, Base64.getMimeEncoder().encodeToString(encoded), type);
    }
}
