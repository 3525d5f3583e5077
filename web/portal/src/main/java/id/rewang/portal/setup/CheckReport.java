package id.rewang.portal.setup;

import java.util.List;

/**
 * What came out of the check of a file.
 *
 * @param samples  sample rows, which were passed over
 * @param fresh    rows whose thing does not exist yet
 * @param present  rows whose thing exists as the row says
 * @param differs  rows whose thing exists otherwise; applying leaves it as it is
 * @param findings at most {@link #MOST_FINDINGS}
 * @param more     whether there is more to find
 */
public record CheckReport(int samples, int fresh, int present, int differs, List<Finding> findings, boolean more) {

    static final int MOST_FINDINGS = 200;

    public boolean isFine() {
        return findings.stream().noneMatch(Finding::stops);
    }

    public long faults() {
        return findings.stream().filter(Finding::stops).count();
    }
}
