package parity.drill.chronicle;

import java.time.Duration;

/**
 * What a drill itself took: the time until harm was done, and the processor time of the thread that wrote.
 *
 * @param writing zero where the machine does not count it
 */
public record Overhead(Duration prepared, Duration writing) {}
