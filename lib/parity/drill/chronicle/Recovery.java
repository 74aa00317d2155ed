package parity.drill.chronicle;

import java.time.Duration;
import java.util.Optional;

/** When all was healthy again, or what never was as long as it was waited for. */
public record Recovery(Optional<Duration> at, String unwell) {

    public static Recovery at(Duration moment) {
        return new Recovery(Optional.of(moment), "");
    }

    public static Recovery never(String unwell) {
        return new Recovery(Optional.empty(), unwell);
    }
}
