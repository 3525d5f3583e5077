package id.rewang.city.day;

import id.rewang.city.api.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What a receiver photographs when goods go back: a drawing, on which stands that it is sample data. */
final class ReturnedGoods {

    private static final String DRAWING = "returned-goods.png";

    private ReturnedGoods() {}

    static UploadedFile photo() {
        try (InputStream drawing = ReturnedGoods.class.getResourceAsStream(DRAWING)) {
            if (drawing == null) {
                throw new IllegalStateException("no " + DRAWING + " beside " + ReturnedGoods.class.getName());
            }
            return new UploadedFile(DRAWING, "image/png", drawing.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
