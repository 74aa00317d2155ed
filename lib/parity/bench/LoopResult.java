package parity.bench;

import java.util.Locale;

/** What was measured of the dev loop, and the bar it is held to: at most that, or at least. */
record LoopResult(String what, double measured, String unit, double bar, boolean isMost) {

    boolean isHeld() {
        return isMost ? measured <= bar : measured >= bar;
    }

    String words(double value) {
        var number = value >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
