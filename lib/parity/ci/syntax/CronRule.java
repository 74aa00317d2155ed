package parity.ci.syntax;

import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import parity.ci.Findings;
import parity.yaml.Node;

/** A schedule is five fields of POSIX cron, and at most every five minutes; its time zone is a place on the map. */
final class CronRule {

    private static final int SHORTEST_MINUTES = 5;
    private static final List<CronField> FIELDS = List.of(
            new CronField("minute", 0, 59, ""),
            new CronField("hour", 0, 23, ""),
            new CronField("day of the month", 1, 31, ""),
            new CronField("month", 1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
            new CronField("day of the week", 0, 7, "sun mon tue wed thu fri sat"));

    private CronRule() {}

    static void check(Node node, Scope scope, Findings findings) {
        var text = node.text().strip();
        if (text.isEmpty()) {
            return;
        }
        var words = List.of(text.split("\\s+"));
        if (words.size() != FIELDS.size()) {
            findings.error(
                    "cron", node, "a schedule has five fields (minute hour day month weekday), not " + words.size());
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            var wrong = FIELDS.get(i).wrong(words.get(i));
            if (!wrong.isEmpty()) {
                findings.error("cron", node, wrong);
                return;
            }
        }
        checkInterval(node, words.getFirst(), findings);
        checkDay(node, words, findings);
    }

    private static void checkInterval(Node node, String minutes, Findings findings) {
        if (FIELDS.getFirst().shortestGap(minutes) < SHORTEST_MINUTES) {
            findings.error("cron", node, "GitHub starts a schedule every 5 minutes at most; make it rarer");
        }
    }

    /** Where a weekday is named, too, either will do. */
    private static void checkDay(Node node, List<String> words, Findings findings) {
        int day = FIELDS.get(2).values(words.get(2)).first();
        boolean comes = FIELDS.get(3).values(words.get(3)).stream()
                .anyMatch(month -> day <= Month.of(month).maxLength());
        if (words.get(4).equals("*") && !comes) {
            findings.error(
                    "cron",
                    node,
                    "day %d never comes in month %s; the schedule starts nothing".formatted(day, words.get(3)));
        }
    }

    /** Asked by name only: loading every zone costs more than all other checks. */
    static void checkZone(Node node, Scope scope, Findings findings) {
        var zone = node.text();
        if (!zone.isEmpty() && !zone.equals("Etc/UTC") && !(zone.contains("/") && isKnown(zone))) {
            findings.error(
                    "cron", node, "unknown time zone %s; write one such as Europe/Berlin".formatted(node.described()));
        }
    }

    private static boolean isKnown(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }
}
