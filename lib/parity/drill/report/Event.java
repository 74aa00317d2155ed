package parity.drill.report;

import java.time.Duration;
import parity.terminal.Style;

/** Something that happened in a round, when it did so since the fault, and how it looks. */
record Event(Duration since, String words, Style style) {}
