package parity.logs;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import parity.failure.Failure;

/** Stays with one container, also over its restarts, each time from where it left off. */
final class Follower implements Runnable {

    /** The engine tells of a start after the first words may have been said. */
    private static final long SOONER = 1_000_000_000L;

    private final Voice voice;
    private final Hearing hearing;
    private final Consumer<String> complaints;
    private final Semaphore starts = new Semaphore(0);
    private String unheard;

    /** What span it begins with when nothing was heard before. */
    Follower(Voice voice, Hearing hearing, String unheard, Consumer<String> complaints) {
        this.voice = voice;
        this.hearing = hearing;
        this.unheard = unheard;
        this.complaints = complaints;
    }

    Speaker speaker() {
        return hearing.speaker();
    }

    /** The container was started, at this moment. */
    void again(long moment) {
        unheard = EngineLog.between(moment - SOONER, Nanos.NONE);
        starts.release();
    }

    @Override
    public void run() {
        try {
            do {
                long resume = hearing.resume();
                var span = resume == Nanos.NONE ? unheard : EngineLog.between(resume, Nanos.NONE);
                voice.following(span).read(hearing);
                starts.acquire();
            } while (true);
        } catch (IOException | Failure e) {
            complaints.accept("no longer following %s: %s".formatted(speaker(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
