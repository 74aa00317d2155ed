package parity.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import parity.concurrent.Together;
import parity.failure.Failure;

/** One bounded question about this machine, under an id that scripts can rely on. */
public record Check(String id, String group, String title, Duration limit, Callable<Verdict> question) {

    /** Longer than any healthy machine takes to answer; what is still silent then is itself a finding. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    public static Check of(String id, String title, Callable<Verdict> question) {
        return new Check(id, id.substring(0, id.indexOf('.')), title, PATIENCE, question);
    }

    public Check within(Duration limit) {
        return new Check(id, group, title, limit, question);
    }

    Finding ask() {
        return Finding.of(
                this,
                Together.mapWithin(limit, List.of(this), Check::answer, Check::standIn)
                        .getFirst());
    }

    private Verdict answer() throws Exception {
        return question.call();
    }

    /** Not to know is no reason to stop anyone, so it warns. */
    private Verdict standIn(Exception why) {
        return switch (why) {
            case Failure failure -> Verdict.fail(String.valueOf(failure.getMessage()), "");
            case TimeoutException _ -> Verdict.warn("no answer within %d s".formatted(limit.toSeconds()), "try again");
            default -> Verdict.warn("could not be found out: " + why, "");
        };
    }
}
