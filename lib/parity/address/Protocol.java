package parity.address;

import java.util.Locale;
import java.util.Optional;

/** The two ways a port is spoken to; the same number can be held in each by another. */
public enum Protocol {
    TCP,
    UDP;

    /** Empty for what has no ports as we know them, such as {@code sctp}. */
    public static Optional<Protocol> of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "", "tcp", "tcp4", "tcp6" -> Optional.of(TCP);
            case "udp", "udp4", "udp6" -> Optional.of(UDP);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return this == TCP ? "tcp" : "udp";
    }
}
