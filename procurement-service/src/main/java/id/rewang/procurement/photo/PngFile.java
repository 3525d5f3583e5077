package id.rewang.procurement.photo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Set;

/** A PNG file: chunks, each with its length, type and checksum, from the header to the end (ISO/IEC 15948). */
final class PngFile {

    private static final byte[] SIGN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String HEADER = "IHDR";
    private static final String DATA = "IDAT";
    private static final String END = "IEND";

    /** What draws the picture, and in which colours. */
    private static final Set<String> DRAWING =
            Set.of(HEADER, "PLTE", DATA, END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP");

    private final ByteBuffer in;
    private final ByteBuffer kept;
    private int width;
    private int height;
    private boolean drawn;

    PngFile(byte[] file) {
        this.in = ByteBuffer.wrap(file);
        this.kept = ByteBuffer.allocate(file.length);
    }

    static boolean isOne(byte[] file) {
        return Picture.holds(file, 0, SIGN);
    }

    Picture picture() {
        kept.put(Picture.next(in, SIGN.length));
        String type = take();
        if (!type.equals(HEADER)) {
            throw Picture.notAPicture();
        }
        while (!type.equals(END)) {
            type = take();
        }
        if (!drawn) {
            throw Picture.notAPicture();
        }
        return new Picture(Format.PNG, width, height, Picture.filled(kept));
    }

    /** The next chunk. */
    private String take() {
        int length = in.getInt();
        byte[] name = Picture.next(in, Integer.BYTES);
        byte[] data = Picture.next(in, length);
        int checksum = in.getInt();
        String type = new String(name, US_ASCII);
        if (type.equals(HEADER)) {
            width = ByteBuffer.wrap(data).getInt(0);
            height = ByteBuffer.wrap(data).getInt(Integer.BYTES);
            Picture.checkSize(width, height);
        }
        if (DRAWING.contains(type)) {
            kept.putInt(length).put(name).put(data).putInt(checksum);
        }
        drawn |= type.equals(DATA);
        return type;
    }
}
