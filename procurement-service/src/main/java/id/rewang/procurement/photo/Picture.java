package id.rewang.procurement.photo;

import id.rewang.kit.web.FieldProblem;
import id.rewang.kit.web.ProblemException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A picture rid of everything that is not seen on it: place, time, camera, embedded previews, comments, whatever follows the
 * picture's end.
 *
 * <p>The file is taken apart and put together anew from the parts that draw the picture; it is not decoded and encoded again.
 * So the picture stays bit by bit as it was taken, which evidence should; a small file that claims to be a huge picture costs
 * nothing here; and WebP needs no decoder. That a phone was held sideways is kept of a JPEG, for it is shown that way up.
 *
 * @param content a whole file of that format
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(Format format, int width, int height, byte[] content) {

    /** Of what is kept. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;
    /** As many as browsers on small phones decode without harm. */
    public static final int MAX_PIXELS = 16_000_000;

    private static final String FIELD = "file";

    /**
     * Recognises the format by what the file holds, whatever it is called.
     *
     * @throws ProblemException 422 {@code not-a-picture} when it is none of the formats, cut off or moving;
     *                          {@code too-many-pixels}, {@code photo-too-large}
     */
    static Picture of(byte[] file) {
        try {
            Picture picture = read(file);
            if (picture.content.length > MAX_BYTES) {
                throw refused("photo-too-large", "is larger than " + MAX_BYTES + " bytes");
            }
            return picture;
        } catch (BufferUnderflowException | IndexOutOfBoundsException cutOff) {
            throw notAPicture();
        }
    }

    private static Picture read(byte[] file) {
        if (JpegFile.isOne(file)) {
            return new JpegFile(file).picture();
        }
        if (PngFile.isOne(file)) {
            return new PngFile(file).picture();
        }
        if (WebpFile.isOne(file)) {
            return new WebpFile(file).picture();
        }
        throw notAPicture();
    }

    /** In hexadecimal; names the picture. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ProblemException notAPicture() {
        return refused("not-a-picture", "is no whole JPEG, PNG or WebP picture");
    }

    /**
     * @throws ProblemException 422 {@code too-many-pixels}, or {@code not-a-picture} when there are none
     */
    static void checkSize(int width, int height) {
        if (width < 1 || height < 1) {
            throw notAPicture();
        }
        if ((long) width * height > MAX_PIXELS) {
            throw refused(
                    "too-many-pixels", "has " + width + " × " + height + " pixels; " + MAX_PIXELS + " are accepted");
        }
    }

    private static ProblemException refused(String code, String message) {
        return ProblemException.refused(
                code, "The field " + FIELD + " " + message + ".", new FieldProblem(FIELD, code, message));
    }

    // ---- what the formats share

    static boolean holds(byte[] file, int at, byte[] sign) {
        return file.length >= at + sign.length && Arrays.equals(file, at, at + sign.length, sign, 0, sign.length);
    }

    /**
     * @throws BufferUnderflowException when there are not so many more
     */
    static byte[] next(ByteBuffer file, int length) {
        if (length < 0 || length > file.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] part = new byte[length];
        file.get(part);
        return part;
    }

    /** What was put into the buffer so far. */
    static byte[] filled(ByteBuffer buffer) {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
