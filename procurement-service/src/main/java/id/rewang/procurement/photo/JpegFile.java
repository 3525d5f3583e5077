package id.rewang.procurement.photo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/**
 * A JPEG file: segments, each with a marker and a length, and after the header of a scan the compressed picture up to the next
 * marker (ITU-T T.81, annex B).
 */
final class JpegFile {

    private static final byte[] SIGN = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private static final int FIRST_FRAME = 0xC0;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int EXTENSION = 0xC8;
    private static final int ARITHMETIC_CONDITIONING = 0xCC;
    private static final int LAST_FRAME = 0xCF;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int QUANTISATION_TABLES = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int EXIF = 0xE1;
    private static final int COLOUR_PROFILE = 0xE2;
    private static final int COLOUR_TRANSFORM = 0xEE;

    private static final byte[] COLOUR_PROFILE_SIGN = "ICC_PROFILE\0".getBytes(US_ASCII);
    private static final byte[] COLOUR_TRANSFORM_SIGN = "Adobe".getBytes(US_ASCII);

    private final byte[] file;
    private final ByteBuffer in;
    private final ByteBuffer kept;
    private int orientation = Orientation.UPRIGHT;
    private int width;
    private int height;
    private boolean drawn;

    JpegFile(byte[] file) {
        this.file = file;
        this.in = ByteBuffer.wrap(file);
        this.kept = ByteBuffer.allocate(file.length);
    }

    static boolean isOne(byte[] file) {
        return Picture.holds(file, 0, SIGN);
    }

    Picture picture() {
        in.position(2);
        for (int marker = marker(); marker != END; marker = marker()) {
            take(marker, Picture.next(in, Short.toUnsignedInt(in.getShort()) - Short.BYTES));
        }
        if (!drawn) {
            throw Picture.notAPicture();
        }
        return new Picture(Format.JPEG, width, height, content());
    }

    private int marker() {
        if (Byte.toUnsignedInt(in.get()) != 0xFF) {
            throw Picture.notAPicture();
        }
        int marker = Byte.toUnsignedInt(in.get());
        while (marker == 0xFF) {
            marker = Byte.toUnsignedInt(in.get());
        }
        return marker;
    }

    private void take(int marker, byte[] segment) {
        if (isFrame(marker)) {
            takeSize(ByteBuffer.wrap(segment));
        }
        if (marker == EXIF && orientation == Orientation.UPRIGHT) {
            orientation = Orientation.of(segment);
        }
        if (draws(marker, segment)) {
            kept.put((byte) 0xFF).put((byte) marker);
            kept.putShort((short) (segment.length + Short.BYTES)).put(segment);
        }
        if (marker == SCAN) {
            takeScan();
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME
                && marker <= LAST_FRAME
                && marker != HUFFMAN_TABLES
                && marker != EXTENSION
                && marker != ARITHMETIC_CONDITIONING;
    }

    private void takeSize(ByteBuffer frame) {
        height = Short.toUnsignedInt(frame.getShort(1));
        width = Short.toUnsignedInt(frame.getShort(3));
        Picture.checkSize(width, height);
    }

    /** Of what programs add only what colours hang on. */
    private static boolean draws(int marker, byte[] segment) {
        return switch (marker) {
            case HUFFMAN_TABLES, ARITHMETIC_CONDITIONING, QUANTISATION_TABLES, RESTART_INTERVAL, SCAN -> true;
            case COLOUR_PROFILE -> Picture.holds(segment, 0, COLOUR_PROFILE_SIGN);
            case COLOUR_TRANSFORM -> Picture.holds(segment, 0, COLOUR_TRANSFORM_SIGN);
            default -> isFrame(marker);
        };
    }

    /** Up to the next marker that is not part of the scan. */
    private void takeScan() {
        if (width == 0) {
            throw Picture.notAPicture();
        }
        int from = in.position();
        int to = from;
        while (Byte.toUnsignedInt(file[to]) != 0xFF || isOfScan(Byte.toUnsignedInt(file[to + 1]))) {
            to++;
        }
        kept.put(file, from, to - from);
        in.position(to);
        drawn = true;
    }

    private static boolean isOfScan(int afterFf) {
        return afterFf == 0 || afterFf == 0xFF || (afterFf >= FIRST_RESTART && afterFf <= LAST_RESTART);
    }

    private byte[] content() {
        byte[] turned = orientation == Orientation.UPRIGHT ? new byte[0] : Orientation.segment(orientation);
        ByteBuffer content = ByteBuffer.allocate(2 * Short.BYTES + turned.length + kept.position());
        content.put((byte) 0xFF).put((byte) START).put(turned);
        content.put(kept.flip());
        content.put((byte) 0xFF).put((byte) END);
        return content.array();
    }
}
