package scenarios;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** What comes true in its own time: asked again until it does, and told as it was last when the limit is over. */
final class Eventually {

    /** Many times what it takes: a machine that does other work, too, is no failed test. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final long PAUSE_MILLIS = 100;

    private Eventually() {}

    static <T> void equal(T expected, Callable<T> question) {
        be(expected::equals, question);
    }

    static <T> T be(Predicate<T> expected, Callable<T> question) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        Object last = "never answered";
        while (System.nanoTime() - deadline < 0) {
            try {
                var answer = question.call();
                if (expected.test(answer)) {
                    return answer;
                }
                last = answer;
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted", e);
            } catch (Exception | AssertionError e) {
                last = e;
            }
        }
        throw new AssertionError("not within %d s; last: %s".formatted(LIMIT.toSeconds(), last));
    }
}
