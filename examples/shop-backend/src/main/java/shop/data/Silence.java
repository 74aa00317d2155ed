package shop.data;

import java.time.Duration;

/** How long nobody has answered, and when that is too long; what was done about it is given as long again. */
final class Silence {

    private final Duration bearable;
    private long heard;

    /** Times are nanoseconds of one clock. */
    Silence(Duration bearable, long now) {
        this.bearable = bearable;
        this.heard = now;
    }

    /** True when it is time to do something: no answer now, and none for so long. */
    boolean isTooLong(boolean answered, long now) {
        boolean isTooLong = !answered && now - heard >= bearable.toNanos();
        if (answered || isTooLong) {
            heard = now;
        }
        return isTooLong;
    }
}
