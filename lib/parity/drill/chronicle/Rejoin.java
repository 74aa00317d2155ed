package parity.drill.chronicle;

import java.time.Duration;

/** When the old leader was back among the others, and by which way: {@code rewind}, {@code re-clone}, {@code replay}; empty where it told nothing of it. */
public record Rejoin(Duration at, String way) {

    /** {@code , by rewind} */
    public String byWay() {
        return way.isEmpty() ? "" : ", by " + way;
    }
}
