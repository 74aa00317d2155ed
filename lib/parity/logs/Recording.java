package parity.logs;

/** A log, and the one who listens to it. */
record Recording(Hearing hearing, Log log) {}
