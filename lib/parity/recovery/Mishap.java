package parity.recovery;

/** A repair that could not be done, and why. */
public record Mishap(String deed, String reason) {}
