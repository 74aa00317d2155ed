package parity.drill.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.drill.bound.Seconds;
import parity.drill.chronicle.Ids;
import parity.drill.figure.Figures;
import parity.drill.figure.Measure;
import parity.drill.figure.Trade;
import parity.drill.judgement.Ruling;
import parity.drill.judgement.Verdict;

/** One round on the page of a drill: its picture, what happened when, its figures and its promises. */
record RoundPage(Verdict verdict) {

    String html() {
        var pair = "<div class=\"pair\">\n" + events() + figures() + "</div>\n";
        return Picture.of(verdict.figures()) + remarks() + rulings(verdict.rulings()) + pair + errors();
    }

    static String rulings(List<Ruling> rulings) {
        return rulings.stream()
                .map(ruling ->
                        "<tr>" + Markup.element("td", ruling.held() ? "held" : "missed", ruling.held() ? "✓" : "✗")
                                + Markup.element("td", ruling.sentence())
                                + Markup.element("td", (ruling.held() ? "" : "missed: ") + ruling.figure()) + "</tr>\n")
                .collect(Collectors.joining("", "<table>\n", "</table>\n"));
    }

    private String events() {
        return table(new Timeline(verdict.figures())
                .events().stream().map(event -> List.of(Seconds.after(event.since()), event.words())));
    }

    private String figures() {
        var figures = verdict.figures();
        var balance = figures.balance();
        var times = Stream.of(Measure.values())
                .flatMap(measure ->
                        measure.of(figures).stream().map(time -> List.of(measure.title(), Seconds.of(time))));
        var counts = Stream.of(
                List.of("writes acknowledged", "" + balance.acknowledged().size()),
                List.of("acknowledged and lost", balance.lostCount() + suffix(balance.lost())),
                List.of("refused", "" + balance.refused()),
                List.of("without an answer", "" + balance.unknown()),
                List.of("there all the same", balance.unacknowledgedCount() + suffix(balance.unacknowledged())));
        var shop = figures.trade().stream().flatMap(RoundPage::shop);
        var settings = figures.chronicle().settings().entrySet().stream().map(RoundPage::pair);
        return table(Stream.of(times, counts, shop, effort(figures), settings).flatMap(rows -> rows));
    }

    private String errors() {
        var ofShop = verdict.figures().trade().stream().flatMap(trade -> trade.errors().stream());
        return table(Stream.concat(verdict.figures().errors().stream(), ofShop)
                .map(kind -> List.of(kind.count() + " x", kind.example())));
    }

    private static Stream<List<String>> shop(Trade trade) {
        var balance = trade.balance();
        return Stream.of(
                List.of(
                        "the shop's orders answered",
                        "" + balance.acknowledged().size()),
                List.of("answered and lost", balance.lostCount() + suffix(balance.lost())),
                List.of("orders refused", "" + balance.refused()),
                List.of("orders without an answer", "" + balance.unknown()),
                List.of("orders that failed after recovery", "" + trade.failedAfterRecovery()));
    }

    private static Stream<List<String>> effort(Figures figures) {
        return Stream.of(List.of("the drill itself", figures.effort().words()));
    }

    private String remarks() {
        return Stream.concat(
                        verdict.notes().stream().map(note -> Markup.element("p", "note", note)),
                        verdict.doubts().stream().map(doubt -> Markup.element("p", "worthless", "worthless: " + doubt)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> pair(Map.Entry<String, String> setting) {
        return List.of(setting.getKey(), setting.getValue());
    }

    private static String suffix(Ids ids) {
        return ids.isEmpty() ? "" : " (ids " + ids + ")";
    }

    private static String table(Stream<List<String>> rows) {
        var written = rows.map(Markup::row).collect(Collectors.joining());
        return written.isEmpty() ? "" : "<table>\n" + written + "</table>\n";
    }
}
