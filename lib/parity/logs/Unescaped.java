package parity.logs;

/** A text of a JSON document, written over its own escapes, which are always longer. */
final class Unescaped {

    private Unescaped() {}

    /** Where it ends now. */
    static int inPlace(byte[] bytes, int from, int limit) {
        int read = from;
        while (read < limit && bytes[read] != '\\') {
            read++;
        }
        int write = read;
        while (read < limit) {
            if (bytes[read] != '\\') {
                bytes[write++] = bytes[read++];
            } else if (read + 1 < limit && bytes[read + 1] == 'u') {
                int units = isPair(bytes, read, limit) ? 2 : 1;
                write = utf8(bytes, write, codePoint(bytes, read, units, limit));
                read = Math.min(limit, read + 6 * units);
            } else {
                bytes[write++] = read + 1 < limit ? control(bytes[read + 1]) : (byte) '\\';
                read = Math.min(limit, read + 2);
            }
        }
        return write;
    }

    private static byte control(byte letter) {
        return (byte)
                switch (letter) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    default -> letter;
                };
    }

    private static boolean isPair(byte[] bytes, int at, int limit) {
        return Character.isHighSurrogate((char) unit(bytes, at, limit))
                && at + 7 < limit
                && bytes[at + 6] == '\\'
                && bytes[at + 7] == 'u'
                && Character.isLowSurrogate((char) unit(bytes, at + 6, limit));
    }

    private static int codePoint(byte[] bytes, int at, int units, int limit) {
        int first = unit(bytes, at, limit);
        if (units == 2) {
            return Character.toCodePoint((char) first, (char) unit(bytes, at + 6, limit));
        }
        return Character.isSurrogate((char) first) ? 0xfffd : first;
    }

    private static int unit(byte[] bytes, int at, int limit) {
        int value = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = i < limit ? Character.digit(bytes[i], 16) : -1;
            if (digit < 0) {
                return 0xfffd;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static int utf8(byte[] bytes, int at, int c) {
        int write = at;
        if (c < 0x80) {
            bytes[write++] = (byte) c;
        } else if (c < 0x800) {
            bytes[write++] = (byte) (0xc0 | c >> 6);
            bytes[write++] = (byte) (0x80 | c & 0x3f);
        } else if (c < 0x10000) {
            bytes[write++] = (byte) (0xe0 | c >> 12);
            bytes[write++] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[write++] = (byte) (0x80 | c & 0x3f);
        } else {
            bytes[write++] = (byte) (0xf0 | c >> 18);
            bytes[write++] = (byte) (0x80 | c >> 12 & 0x3f);
            bytes[write++] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[write++] = (byte) (0x80 | c & 0x3f);
        }
        return write;
    }
}
