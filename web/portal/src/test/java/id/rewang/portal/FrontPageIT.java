package id.rewang.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholePortal
class FrontPageIT {

    @Autowired
    Browsers browsers;

    @Autowired
    Services services;

    @Test
    void welcomesWhoIsNotSignedIn() {
        var page = browsers.stranger().open("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("Belanja daerah untuk usaha warga sendiri");
    }
}
