package parity.drill.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import parity.drill.chronicle.Ids;
import parity.failure.Failure;

/** A ledger as it was found: read in large pieces, digit by digit, because it may hold millions. */
final class LedgerFile {

    private static final int PIECE = 1 << 16;
    private static final int FEW = 1024;

    /** More digits than these may not fit a long. */
    private static final int LONGEST = 18;

    private final Path file;
    private long[] ids = new long[FEW];
    private int count;
    private long id;
    private int digits;

    LedgerFile(Path file) {
        this.file = file;
    }

    Ids ids() {
        try (var in = Files.newInputStream(file)) {
            var piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                take(piece, length);
            }
        } catch (IOException e) {
            throw new Failure("cannot read the ledger %s: %s; is it still there?".formatted(file, e));
        }
        return Ids.ofSorted(Arrays.copyOf(ids, count));
    }

    private void take(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            if (piece[i] == '\n') {
                endLine();
            } else if (piece[i] >= '0' && piece[i] <= '9' && digits < LONGEST) {
                id = id * 10 + piece[i] - '0';
                digits++;
            } else {
                throw damaged();
            }
        }
    }

    private void endLine() {
        if (digits == 0 || (count > 0 && id <= ids[count - 1])) {
            throw damaged();
        }
        ids = count == ids.length ? Arrays.copyOf(ids, 2 * count) : ids;
        ids[count++] = id;
        id = 0;
        digits = 0;
    }

    private Failure damaged() {
        return new Failure("the ledger %s is damaged in line %d: it holds growing ids, one a line; what it says is lost"
                .formatted(file, count + 1));
    }
}
