package id.rewang.portal.api;

/** A service answered other than with success. Pages that can say it at a field catch it, others become an error page. */
public class ServiceRefused extends RuntimeException {

    private final Problem problem;

    public ServiceRefused(Problem problem) {
        super(problem.status() + " " + problem.code() + ": " + problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public int status() {
        return problem.status();
    }

    public boolean is(String code) {
        return problem.code().equals(code);
    }

    /** Only somebody who has just entered a one-time code may do this. */
    public boolean isForSecondFactor() {
        return is("second-factor-needed");
    }

    /** The person decided on what has changed meanwhile: another version, or a state in which this cannot be done. */
    public boolean isConflict() {
        return status() == 409 || status() == 412;
    }

    /** Something the person can mend: input, or a decision on something that has changed. */
    public boolean isMendable() {
        return status() == 400 || status() == 422 || isConflict();
    }
}
