package parity.environment;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A value that nobody can guess, and that needs no quotes in any file or address. */
public final class RandomValue {

    private static final int BYTES = 16;

    private RandomValue() {}

    public static String fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
