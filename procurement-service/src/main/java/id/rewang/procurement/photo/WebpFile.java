package id.rewang.procurement.photo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A WebP file: chunks in a RIFF container, of which a still picture has one, {@code VP8 } (RFC 6386) or {@code VP8L}, perhaps
 * after an extended header (RFC 9649).
 */
final class WebpFile {

    private static final byte[] RIFF = "RIFF".getBytes(US_ASCII);
    private static final byte[] WEBP = "WEBP".getBytes(US_ASCII);
    private static final byte[] LOSSY_START = {(byte) 0x9D, 0x01, 0x2A};
    private static final int LOSSY_START_AT = 3;
    private static final byte LOSSLESS_START = 0x2F;
    private static final int SIZE_BITS = 14;
    private static final int SIZE = (1 << SIZE_BITS) - 1;
    /** In the extended header: there is a colour profile, there is transparency. */
    private static final byte KEPT_FLAGS = 0x30;

    private final ByteBuffer in;
    private final ByteBuffer kept;
    private int width;
    private int height;

    WebpFile(byte[] file) {
        this.in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.kept = ByteBuffer.allocate(file.length).order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean isOne(byte[] file) {
        return Picture.holds(file, 0, RIFF) && Picture.holds(file, RIFF.length + Integer.BYTES, WEBP);
    }

    Picture picture() {
        in.position(RIFF.length);
        ByteBuffer container = ByteBuffer.wrap(Picture.next(in, in.getInt())).order(ByteOrder.LITTLE_ENDIAN);
        kept.put(RIFF).putInt(0).put(Picture.next(container, WEBP.length));
        while (container.hasRemaining()) {
            take(container);
        }
        if (width == 0) {
            throw Picture.notAPicture();
        }
        kept.putInt(RIFF.length, kept.position() - RIFF.length - Integer.BYTES);
        return new Picture(Format.WEBP, width, height, Picture.filled(kept));
    }

    private void take(ByteBuffer container) {
        byte[] name = Picture.next(container, Integer.BYTES);
        byte[] data = Picture.next(container, container.getInt());
        if (data.length % 2 == 1) {
            container.get();
        }
        switch (new String(name, US_ASCII)) {
            case "VP8X" -> keep(name, extendedHeader(data));
            case "VP8 " -> {
                takeLossySize(data);
                keep(name, data);
            }
            case "VP8L" -> {
                takeLosslessSize(data);
                keep(name, data);
            }
            case "ICCP", "ALPH" -> keep(name, data);
            default -> {
                // Metadata, animation, or what nobody draws.
            }
        }
    }

    private void keep(byte[] name, byte[] data) {
        kept.put(name).putInt(data.length).put(data);
        if (data.length % 2 == 1) {
            kept.put((byte) 0);
        }
    }

    private static byte[] extendedHeader(byte[] data) {
        ByteBuffer header = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        Picture.checkSize((header.getInt(4) & 0xFFFFFF) + 1, (header.getInt(6) >>> 8) + 1);
        data[0] &= KEPT_FLAGS;
        return data;
    }

    private void takeLossySize(byte[] data) {
        if (!Picture.holds(data, LOSSY_START_AT, LOSSY_START)) {
            throw Picture.notAPicture();
        }
        ByteBuffer frame = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        takeSize(frame.getShort(6) & SIZE, frame.getShort(8) & SIZE);
    }

    private void takeLosslessSize(byte[] data) {
        ByteBuffer frame = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        if (frame.get() != LOSSLESS_START) {
            throw Picture.notAPicture();
        }
        int bits = frame.getInt();
        takeSize((bits & SIZE) + 1, (bits >>> SIZE_BITS & SIZE) + 1);
    }

    private void takeSize(int wide, int high) {
        Picture.checkSize(wide, high);
        width = wide;
        height = high;
    }
}
