package id.rewang.procurement.photo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which side of a photo is up, 1 to 8: the one tag of Exif that a picture needs, 0x0112 in the first directory of a TIFF
 * structure.
 */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int HIGHEST = 8;
    private static final byte[] SIGN = "Exif\0\0".getBytes(US_ASCII);
    private static final short TAG = 0x0112;
    private static final short UNSIGNED_SHORT = 3;
    private static final int DIRECTORY_AT = 4;
    private static final int ENTRY = 12;
    private static final int VALUE_IN_ENTRY = 8;

    private Orientation() {}

    /** Upright when the segment is no Exif, says nothing of it, or is broken. */
    static int of(byte[] segment) {
        if (!Picture.holds(segment, 0, SIGN)) {
            return UPRIGHT;
        }
        try {
            return read(ByteBuffer.wrap(segment, SIGN.length, segment.length - SIGN.length)
                    .slice());
        } catch (IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    private static int read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(DIRECTORY_AT);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + Short.BYTES + i * ENTRY;
            if (tiff.getShort(entry) == TAG) {
                int value = tiff.getShort(entry + VALUE_IN_ENTRY);
                return value >= UPRIGHT && value <= HIGHEST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** A whole segment of a JPEG file that says this and nothing else. */
    static byte[] segment(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(DIRECTORY_AT + Integer.BYTES + Short.BYTES + ENTRY + Integer.BYTES);
        tiff.put("MM\0*".getBytes(US_ASCII)).putInt(DIRECTORY_AT + Integer.BYTES);
        tiff.putShort((short) 1);
        tiff.putShort(TAG).putShort(UNSIGNED_SHORT).putInt(1).putShort((short) orientation);
        ByteBuffer segment = ByteBuffer.allocate(2 * Short.BYTES + SIGN.length + tiff.capacity());
        segment.putShort((short) 0xFFE1).putShort((short) (segment.capacity() - Short.BYTES));
        return segment.put(SIGN).put(tiff.array()).array();
    }
}
