package parity;

import java.time.Duration;
import parity.compose.ComposeService;
import parity.engine.LastWords;
import parity.failure.Failure;
import parity.health.Condition;
import parity.stack.Stack;

/** Makes the container of one service anew, touching no other, and waits until it is well. */
record Restart(Stack stack, String service, Duration patience) {

    private static final Duration COMPOSE = Duration.ofMinutes(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(150);

    /** What is down for so long was not just being started again. */
    private static final Duration DOWN_FOR_GOOD = Duration.ofSeconds(3);

    private static final Duration FALL = Duration.ofSeconds(1);
    private static final int LAST_LINES = 3;

    /** How long it took, and what is wrong if anything is. */
    record Result(Duration took, String trouble) {
        boolean isGood() {
            return trouble.isEmpty();
        }
    }

    Result perform() {
        long start = System.nanoTime();
        var up = stack.command()
                .with("up", "-d", "--no-deps", "--no-build", "--force-recreate", service)
                .within(COMPOSE)
                .run();
        if (!up.succeeded()) {
            return new Result(since(start), up.lastWord());
        }
        var condition = settled(start);
        return new Result(since(start), condition.isWell() ? "" : reason(condition));
    }

    /** One that nobody can ask is well while it runs, also in the moment before it falls. */
    private Condition settled(long start) {
        var condition = await(start);
        if (!condition.isWell()
                || stack.compose().service(service).filter(Restart::canBeAsked).isPresent()) {
            return condition;
        }
        rest(FALL);
        return await(start);
    }

    private static boolean canBeAsked(ComposeService service) {
        return service.healthcheck() || !service.ports().isEmpty();
    }

    /** Until it is well, or time is up, or it ended and nothing starts it again. */
    private Condition await(long start) {
        var condition = ask();
        long down = System.nanoTime();
        while (!condition.isWell() && since(start).compareTo(patience) < 0) {
            if (condition.state() != Condition.State.DOWN) {
                down = System.nanoTime();
            } else if (since(down).compareTo(DOWN_FOR_GOOD) > 0) {
                return condition;
            }
            rest(PAUSE);
            condition = ask();
        }
        return condition;
    }

    private Condition ask() {
        return stack.examination().one(service, ANSWER);
    }

    private String reason(Condition condition) {
        var said = condition.reason().isEmpty() ? "it is " + condition.state() : condition.reason();
        var last = stack.containers().first(service).stream()
                .flatMap(container -> new LastWords(stack.engine(), LAST_LINES).of(container.id()).stream())
                .toList();
        return last.isEmpty() ? said : said + "; it last said: " + String.join(" | ", last);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting");
        }
    }
}
