package parity.drill.chronicle;

import java.time.Duration;

/** A fault that was made: when it was begun and done, and when it was taken away again. */
public record Injection(String fault, String target, Duration begun, Duration done, Duration healed) {}
