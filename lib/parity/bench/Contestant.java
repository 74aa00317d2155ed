package parity.bench;

import parity.shell.Command;

/** One of those that are measured against each other: a name, and what it runs. */
public record Contestant(String name, Command command) {}
