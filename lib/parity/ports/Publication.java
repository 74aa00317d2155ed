package parity.ports;

import parity.address.HostAddress;
import parity.address.Protocol;

/** A port of the engine's machine that a container publishes, or would as soon as it is started. */
public record Publication(Holder.Container container, Protocol protocol, HostAddress address, int port) {}
