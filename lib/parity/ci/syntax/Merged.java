package parity.ci.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.ci.Finding;

/** Findings of several layers, without what another layer has said of the same line. */
final class Merged {

    /** A line of a file. */
    private record Line(String file, int number) {
        static Line of(Finding finding) {
            return new Line(finding.spot().file(), finding.spot().line());
        }
    }

    private final List<Judgement> kept = new ArrayList<>();

    /** The layers must come in the order in which they are believed. */
    void add(String layer, List<Finding> findings) {
        var before = new LinkedHashMap<Line, List<Judgement>>();
        kept.forEach(judgement -> before.computeIfAbsent(Line.of(judgement.finding()), _ -> new ArrayList<>())
                .add(judgement));
        findings.forEach(finding -> add(layer, finding, before));
    }

    List<Judgement> inOrder() {
        return kept.stream()
                .sorted(Comparator.comparing(Judgement::finding, Finding.ORDER))
                .toList();
    }

    private void add(String layer, Finding finding, Map<Line, List<Judgement>> before) {
        var same = before.get(Line.of(finding));
        if (same == null && !isSaid(layer, finding)) {
            kept.add(new Judgement(finding, List.of(layer)));
        } else if (same != null) {
            same.forEach(judgement -> agree(judgement, layer));
        }
    }

    /** Where act refuses, and others have found why, its guesses at the reason say nothing more. */
    private boolean isSaid(String layer, Finding finding) {
        return layer.startsWith("act ")
                && kept.stream()
                        .map(Judgement::finding)
                        .anyMatch(other -> other.isError()
                                && other.spot().file().equals(finding.spot().file()));
    }

    private void agree(Judgement judgement, String layer) {
        int place = kept.indexOf(judgement);
        if (place >= 0 && !judgement.layers().contains(layer)) {
            var layers = new ArrayList<>(judgement.layers());
            layers.add(layer);
            kept.set(place, new Judgement(judgement.finding(), layers));
        }
    }
}
