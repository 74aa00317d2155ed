package parity.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Why a stream swallowed what was printed on it: print streams keep that to themselves, the descriptor does not. */
final class Lost {

    private Lost() {}

    static String reason() {
        try (var again = new FileOutputStream(FileDescriptor.out)) {
            again.write('\n');
            return "unknown";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
