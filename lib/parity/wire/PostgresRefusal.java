package parity.wire;

import java.io.IOException;

/** What a PostgreSQL server refused, with its SQLSTATE: {@code 57P03} is one that is not ready yet. */
public final class PostgresRefusal extends IOException {

    private static final long serialVersionUID = 1;

    private final String code;

    PostgresRefusal(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
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
