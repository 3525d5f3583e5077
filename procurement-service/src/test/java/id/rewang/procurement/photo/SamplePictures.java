package id.rewang.procurement.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures as phones take them, with what they write beside the picture. */
public final class SamplePictures {

    /** Stands in the metadata of every picture here, and in no picture. */
    public static final String PLACE = "GPS 7.9826 S 112.6308 E, Siti Contoh";

    static final int SIDEWAYS = 6;

    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;

    private SamplePictures() {}

    /** Of this colour, taken with the phone held sideways. */
    public static byte[] jpeg(int colour) {
        byte[] plain = drawn(colour, "jpg");
        byte[] exif = exif();
        return joined(start(plain, 2), exif, rest(plain, 2), bytes(PLACE));
    }

    public static byte[] png(int colour) {
        byte[] plain = drawn(colour, "png");
        byte[] text = bytes("Location\0" + PLACE);
        byte[] chunk = ByteBuffer.allocate(text.length + 12)
                .putInt(text.length)
                .put(bytes("tEXt"))
                .put(text)
                .putInt(0)
                .array();
        int afterHeader = 33;
        return joined(start(plain, afterHeader), chunk, rest(plain, afterHeader));
    }

    /** A single pixel after an extended header that announces metadata, and the metadata. */
    public static byte[] webp() {
        byte[] plain = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        byte[] header = chunk("VP8X", new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        byte[] file = joined(start(plain, 12), header, rest(plain, 12), chunk("EXIF", bytes(PLACE)));
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
        return file;
    }

    /** A small file that says it is a picture of this size. */
    public static byte[] bomb(int width, int height) {
        byte[] file = drawn(0, "png");
        ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
        return file;
    }

    /** A whole picture with so many bytes more in it. */
    public static byte[] heavy(int bytes) {
        byte[] plain = drawn(0, "png");
        byte[] data =
                ByteBuffer.allocate(bytes + 12).putInt(bytes).put(bytes("IDAT")).array();
        int beforeEnd = plain.length - 12;
        return joined(start(plain, beforeEnd), data, rest(plain, beforeEnd));
    }

    static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] drawn(int colour, String format) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                image.setRGB(x, y, colour + x * y);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] exif() {
        byte[] place = bytes(PLACE);
        ByteBuffer tiff = ByteBuffer.allocate(26 + place.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(bytes("II")).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(SIDEWAYS);
        tiff.putInt(0).put(place);
        byte[] segment = joined(bytes("Exif\0\0"), tiff.array());
        return ByteBuffer.allocate(segment.length + 4)
                .putShort((short) 0xFFE1)
                .putShort((short) (segment.length + 2))
                .put(segment)
                .array();
    }

    private static byte[] chunk(String name, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes(name))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] start(byte[] file, int length) {
        return Arrays.copyOf(file, length);
    }

    private static byte[] rest(byte[] file, int from) {
        return Arrays.copyOfRange(file, from, file.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static String text(byte[] file) {
        return new String(file, ISO_8859_1);
    }
}
