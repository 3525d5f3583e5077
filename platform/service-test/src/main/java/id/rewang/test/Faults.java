package id.rewang.test;

/** What a test may do to a server that the code under test relies on. Address and data stay the same throughout. */
public interface Faults {

    /** {@code kill -9}: connections break, nothing more is written. */
    void kill();

    /** Starts it again after {@link #kill} and returns when it answers. */
    void restart();

    /** Alive, but answers nothing: connections hang until {@link #thaw}. */
    void freeze();

    void thaw();
}
