package id.rewang.system.browser;

import com.microsoft.playwright.Browser.NewContextOptions;

/** What somebody looks at a page on. */
enum Window {
    PHONE(360, 740),
    DESK(1280, 800);

    private final int width;
    private final int height;

    Window(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    NewContextOptions context() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(this == PHONE)
                .setHasTouch(this == PHONE);
    }
}
