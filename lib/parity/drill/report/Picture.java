package parity.drill.report;

import java.util.List;
import parity.drill.bound.Seconds;
import parity.drill.chronicle.Injection;
import parity.drill.chronicle.Sighting.Role;
import parity.drill.figure.Figures;
import parity.drill.figure.Gap;
import parity.drill.figure.Lane;
import parity.drill.figure.Stretch;
import parity.drill.figure.Trade;
import parity.drill.figure.TwoPrimaries;

/** A round as a drawing: lanes for the fault, the client and every node, over one axis of time since the fault. */
final class Picture {

    private static final int TALL = 22;
    private static final int PITCH = 34;
    private static final int TOP = 26;

    private final Figures figures;
    private final Scale scale;
    private final StringBuilder drawn = new StringBuilder();
    private int y = TOP;

    private Picture(Figures figures) {
        this.figures = figures;
        this.scale = Scale.of(figures.chronicle());
    }

    static String of(Figures figures) {
        return new Picture(figures).svg();
    }

    private String svg() {
        var chronicle = figures.chronicle();
        var lanes = Lane.of(chronicle.sightings());
        int height = TOP + PITCH * (lanes.size() + 3 + (chronicle.orders().isPresent() ? 1 : 0));
        axis(height);
        fault(chronicle.injection());
        client("writes", Tries.ofWrites(scale, chronicle.writes()));
        figures.writes().ifPresent(this::gap);
        client("reads", Tries.ofReads(scale, chronicle.reads()));
        chronicle.orders().ifPresent(orders -> client("the shop", Tries.ofWrites(scale, orders.tries())));
        figures.trade().flatMap(Trade::gap).ifPresent(this::gap);
        lanes.forEach(this::node);
        figures.seenTwoPrimaries().forEach(two -> twoPrimaries(two, height));
        return "<svg viewBox=\"0 0 " + (Scale.RIGHT + 20) + " " + height + "\" role=\"img\">\n"
                + Markup.element(
                        "title", Timeline.name(chronicle.injection()) + ": who led and what the client got, by time")
                + "\n" + drawn + "</svg>\n";
    }

    private void axis(int height) {
        for (long tick : scale.ticks()) {
            int x = scale.x(scale.fault().plusSeconds(tick));
            line(x, TOP - 8, x, height, tick == 0 ? "zero" : "tick");
            words(x, 12, "middle", "axis", tick == 0 ? "fault" : (tick > 0 ? "+" : "") + tick + " s");
        }
    }

    private void fault(Injection injection) {
        label("fault");
        bar(scale.x(injection.begun()), scale.x(injection.healed()), "fault", injection.fault());
        next();
    }

    private void client(String name, List<Tries.Bar> bars) {
        label(name);
        bars.forEach(bar -> bar(
                Scale.LEFT + bar.from(),
                Scale.LEFT + bar.until(),
                bar.mark().look(),
                name + " " + bar.mark().look()));
        next();
    }

    /** How long the client waited, in the lane above. */
    private void gap(Gap gap) {
        int from = scale.x(gap.from());
        int until = scale.x(gap.until());
        if (until - from > 3 * TALL) {
            int middle = y - PITCH + TALL / 2 + 4;
            words(
                    (from + until) / 2,
                    middle,
                    "middle",
                    "gap",
                    Seconds.of(gap.length()) + (gap.closed() ? "" : ", no end"));
        }
    }

    private void node(Lane lane) {
        label(lane.node());
        for (var stretch : lane.stretches()) {
            bar(scale.x(stretch.from()), scale.x(stretch.until()), look(stretch), lane.node() + ": " + look(stretch));
        }
        next();
    }

    static String look(Stretch stretch) {
        return stretch.role() == Role.PRIMARY
                ? stretch.writable() ? "primary" : "barred"
                : stretch.role() == Role.REPLICA ? "replica" : "silent";
    }

    private void twoPrimaries(TwoPrimaries two, int height) {
        int from = scale.x(two.from());
        int wide = Math.max(2, scale.x(two.atMost()) - from);
        drawn.append("<rect class=\"two\" x=\"" + from + "\" y=\"" + (TOP - 8) + "\" width=\"" + wide + "\" height=\""
                + (height - TOP) + "\">"
                + Markup.element(
                        "title", "two primaries, %s and %s, for %s".formatted(two.one(), two.other(), two.length()))
                + "</rect>\n");
    }

    private void bar(int from, int until, String look, String title) {
        drawn.append("<rect class=\"" + look + "\" x=\"" + from + "\" y=\"" + y + "\" width=\""
                + Math.max(1, until - from) + "\" height=\"" + TALL + "\">" + Markup.element("title", title)
                + "</rect>\n");
    }

    private void line(int fromX, int fromY, int untilX, int untilY, String look) {
        drawn.append("<line class=\"" + look + "\" x1=\"" + fromX + "\" y1=\"" + fromY + "\" x2=\"" + untilX
                + "\" y2=\"" + untilY + "\"/>\n");
    }

    private void label(String name) {
        var cut = name.length() > 16 ? name.substring(0, 15) + "…" : name;
        words(Scale.LEFT - 10, y + TALL / 2 + 5, "end", "lane", cut);
    }

    private void words(int x, int baseline, String anchor, String look, String words) {
        drawn.append("<text class=\"" + look + "\" x=\"" + x + "\" y=\"" + baseline + "\" text-anchor=\"" + anchor
                + "\">" + Markup.text(words) + "</text>\n");
    }

    private void next() {
        y += PITCH;
    }
}
