package parity.ci;

/** How much a finding weighs. */
public enum Severity {
    /** GitHub refuses the workflow, or what is written can never do what it says. */
    ERROR,
    /** It runs, and somebody should look at it. */
    WARNING
}
