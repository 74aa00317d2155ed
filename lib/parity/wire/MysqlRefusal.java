package parity.wire;

import java.io.IOException;

/** What a MySQL server refused, with its number. */
public final class MysqlRefusal extends IOException {

    private static final long serialVersionUID = 1;

    private final int code;

    MysqlRefusal(int code, String message) {
        super(message);
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The password, or who may come from where. */
    public boolean isAboutAccess() {
        return code == 1045 || code == 1044 || code == 1698;
    }
}
