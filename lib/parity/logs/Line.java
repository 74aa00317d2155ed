package parity.logs;

import org.jspecify.annotations.Nullable;
import parity.engine.Frames.Channel;

/**
 * One line of a log. Times are nanoseconds since 1970, as the engine wrote them down; {@code order} is that of the line
 * which it continues, so that a stack trace stays in one piece.
 */
public record Line(
        Speaker speaker,
        long time,
        long order,
        Channel channel,
        @Nullable Level level,
        String text) {}
