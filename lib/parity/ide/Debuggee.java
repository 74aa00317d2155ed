package parity.ide;

import parity.debug.Tongue;

/** A service that a debugger can attach to: what it must speak, where, and where the sources begin. */
record Debuggee(String service, Tongue tongue, int port, String directory) {}
