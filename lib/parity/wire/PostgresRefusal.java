package parity.wire;

import java.io.IOException;

/** What a PostgreSQL server refused, with its SQLSTATE: {@code 57P03} is one that is not ready yet. */
public final class PostgresRefusal extends IOException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final int position;

    PostgresRefusal(String code, String message, int position) {
        super(message);
        this.code = code;
        this.position = position;
    }

    public String code() {
        return code;
    }

    /** The character of the statements at which it shows, counted from 1; 0 where that is not known. */
    public int position() {
        return position;
    }

    /** It starts, stops or recovers, and says so. */
    public boolean isNotReady() {
        return code.equals("57P03");
    }

    /** The password, or who may come from where: class 28. */
    public boolean isAboutAccess() {
        return code.startsWith("28");
    }
}
