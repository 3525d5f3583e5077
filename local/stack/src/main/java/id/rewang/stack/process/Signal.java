package id.rewang.stack.process;

/** The POSIX signals with which children are stopped, killed, frozen and thawed. */
public enum Signal {
    TERM,
    INT,
    KILL,
    STOP,
    CONT
}
