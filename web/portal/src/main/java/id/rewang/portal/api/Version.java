package id.rewang.portal.api;

/** The {@code If-Match} header for the version of a thing that was on the page. */
public record Version(long number) {

    @Override
    public String toString() {
        return "\"" + number + "\"";
    }
}
