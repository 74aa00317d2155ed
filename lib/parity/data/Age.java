package parity.data;

import java.time.Duration;

/** How long ago something was, as one says it. */
final class Age {

    private Age() {}

    static String of(Duration age) {
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return Plural.of(age.toMinutes(), "minute") + " ago";
        }
        return age.toDays() < 2 ? Plural.of(age.toHours(), "hour") + " ago" : Plural.of(age.toDays(), "day") + " ago";
    }
}
