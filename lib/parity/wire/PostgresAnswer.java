package parity.wire;

import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL said of some statements.
 *
 * @param found the first column of the last row; empty where there is none
 * @param tags what each that was done came to, such as {@code INSERT 0 3}
 * @param refusal why it ended before the last
 */
public record PostgresAnswer(String found, List<String> tags, Optional<PostgresRefusal> refusal) {

    public PostgresAnswer {
        tags = List.copyOf(tags);
    }
}
