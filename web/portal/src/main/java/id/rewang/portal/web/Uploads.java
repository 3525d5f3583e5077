package id.rewang.portal.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a file may be; templates know it as {@code @uploads}. */
@Component("uploads")
public final class Uploads {

    private final DataSize most;

    Uploads(@Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.most = most;
    }

    public long bytes() {
        return most.toBytes();
    }

    public long megabytes() {
        return most.toMegabytes();
    }
}
