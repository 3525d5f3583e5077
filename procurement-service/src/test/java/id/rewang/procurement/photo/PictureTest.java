package id.rewang.procurement.photo;

import static id.rewang.procurement.photo.SamplePictures.PLACE;
import static id.rewang.procurement.photo.SamplePictures.bytes;
import static id.rewang.procurement.photo.SamplePictures.decoded;
import static id.rewang.procurement.photo.SamplePictures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.rewang.kit.web.ProblemException;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTest {

    private static final int BLUE = 0x2040C0;

    static Stream<byte[]> pictures() {
        return Stream.of(SamplePictures.jpeg(BLUE), SamplePictures.png(BLUE), SamplePictures.webp());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void keepsNothingThatIsNotSeen(byte[] file) {
        assertThat(text(file)).contains(PLACE);
        Picture picture = Picture.of(file);
        assertThat(text(picture.content())).doesNotContain("GPS", "Contoh", "II*", "EXIF");
        assertThat(picture.content().length).isLessThan(file.length);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void leavesACleanPictureAsItIs(byte[] file) {
        Picture clean = Picture.of(file);
        assertThat(Picture.of(clean.content()))
                .satisfies(again -> assertThat(again.sha256()).isEqualTo(clean.sha256()));
    }

    @Test
    void changesNoPixel() {
        for (byte[] file : new byte[][] {SamplePictures.jpeg(BLUE), SamplePictures.png(BLUE)}) {
            Picture picture = Picture.of(file);
            assertThat(pixels(decoded(picture.content()))).isEqualTo(pixels(decoded(file)));
            assertThat(picture.width()).isEqualTo(40);
            assertThat(picture.height()).isEqualTo(30);
        }
    }

    @Test
    void knowsEachFormatByWhatTheFileHolds() {
        assertThat(pictures().map(file -> Picture.of(file).format()))
                .containsExactly(Format.JPEG, Format.PNG, Format.WEBP);
    }

    @Test
    void showsAPhotoTheSameWayUp() {
        byte[] content = Picture.of(SamplePictures.jpeg(BLUE)).content();
        byte[] segment = Arrays.copyOfRange(content, 6, content.length);
        assertThat(Orientation.of(segment)).isEqualTo(SamplePictures.SIDEWAYS);
    }

    @Test
    void readsNoOrientationOutOfABrokenExif() {
        byte[] loop = bytes("Exif\0\0MM\0*\0\0\0\u0008\u00ff\u00ff");
        for (int length = 0; length <= loop.length; length++) {
            assertThat(Orientation.of(Arrays.copyOf(loop, length))).isEqualTo(Orientation.UPRIGHT);
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void refusesAPictureThatIsCutOffAnywhere(byte[] file) {
        byte[] clean = Picture.of(file).content();
        for (int length = 0; length < clean.length; length++) {
            byte[] cut = Arrays.copyOf(clean, length);
            assertThatThrownBy(() -> Picture.of(cut))
                    .as("%d of %d bytes", length, clean.length)
                    .isInstanceOf(ProblemException.class)
                    .extracting("code")
                    .isEqualTo("not-a-picture");
        }
    }

    @Test
    void refusesWhatOnlyBeginsLikeAPicture() {
        for (String file : new String[] {
            "",
            "data contoh",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "GIF89a\1\0\1\0",
            "\u00ff\u00d8\u00ff\u00d9",
            "\u00ff\u00d8\u00ff\u00e0\0\0\u00ff\u00d9",
            "RIFF\u00ff\u00ff\u00ff\u00ffWEBPVP8L",
            "RIFF\4\0\0\0WEBP"
        }) {
            assertRefused(bytes(file), "not-a-picture");
        }
    }

    @Test
    void refusesASmallFileThatClaimsToBeAHugePicture() {
        assertRefused(SamplePictures.bomb(50_000, 50_000), "too-many-pixels");
        assertRefused(SamplePictures.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE), "too-many-pixels");
        assertRefused(SamplePictures.bomb(16_000_001, 1), "too-many-pixels");
        assertRefused(SamplePictures.bomb(0, 5), "not-a-picture");
        assertRefused(SamplePictures.bomb(-1, -1), "not-a-picture");
        assertThat(Picture.of(SamplePictures.bomb(4_000, 4_000)).width()).isEqualTo(4_000);
    }

    @Test
    void refusesWhatIsTooLargeWithoutItsMetadata() {
        assertRefused(SamplePictures.heavy(Picture.MAX_BYTES), "photo-too-large");
        assertThat(Picture.of(SamplePictures.heavy(Picture.MAX_BYTES / 2)).format())
                .isEqualTo(Format.PNG);
    }

    private static void assertRefused(byte[] file, String code) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> Picture.of(file));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.errors().getFirst().field()).isEqualTo("file");
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
