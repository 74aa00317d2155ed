package parity.config;

import parity.config.Shape.Items;
import parity.config.Shape.Named;
import parity.config.Shape.Section;
import parity.config.Shape.Whole;
import parity.config.Shape.Word;
import parity.failure.Nearest;
import parity.yaml.Node;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;
import parity.yaml.Node.Sequence;
import parity.yaml.Problems;

/** Compares a file with its shape, and notes every mistake there is. */
final class ShapeCheck {

    /** No known key is near so long a word, and comparing it costs. */
    private static final int LONGEST_TYPO = 100;

    private final Problems problems;

    ShapeCheck(Problems problems) {
        this.problems = problems;
    }

    void check(Node file, Shape shape) {
        check("", file, shape);
    }

    /** The place is the path of keys that leads to the node; empty for the file itself. */
    private void check(String place, Node node, Shape shape) {
        switch (shape) {
            case Section section
            when node instanceof Mapping -> node.entries().forEach(entry -> checkKnown(place, entry, section));
            case Named named
            when node instanceof Mapping -> node.entries().forEach(entry -> checkNamed(place, entry, named));
            case Items items
            when node instanceof Sequence -> node.items().forEach(item -> check(place, item, items.each()));
            case Word word when node instanceof Scalar scalar && !scalar.isNothing() && word.fits(scalar.text()) -> {}
            case Whole whole when node instanceof Scalar scalar && scalar.plain() && whole.fits(scalar.text()) -> {}
            default -> noteWrong(place, node, shape);
        }
    }

    private void checkKnown(String place, Entry entry, Section section) {
        section.keys().stream()
                .filter(known -> known.name().equals(entry.key().text()))
                .findFirst()
                .ifPresentOrElse(
                        known -> check(inside(place, known.name()), entry.value(), known.shape()),
                        () -> noteUnknown(place, entry.key(), section));
    }

    private void noteUnknown(String place, Scalar key, Section section) {
        var where = place.isEmpty() ? "" : " in '" + place + "'";
        // Past the limit mistakes are only counted, and a hint would take its time for nothing.
        var hint = problems.isFull() ? "" : hint(key, section);
        problems.add(key.spot(), "unknown key " + key.described() + where + hint);
    }

    private static String hint(Scalar key, Section section) {
        var nearest = key.text().length() > LONGEST_TYPO ? "" : Nearest.hint(key.text(), section.names());
        return nearest.isEmpty() ? "; known: " + String.join(", ", section.names()) : nearest;
    }

    private void checkNamed(String place, Entry entry, Named named) {
        var key = entry.key();
        if (!named.name().fits(key.text())) {
            problems.add(
                    key.spot(),
                    "a key of '%s' must be %s, not %s"
                            .formatted(place, named.name().what(), key.described()));
        } else {
            check(inside(place, key.text()), entry.value(), named.each());
        }
    }

    private void noteWrong(String place, Node node, Shape shape) {
        var subject = place.isEmpty() ? "the file" : "'" + place + "'";
        problems.add(node.spot(), "%s must be %s, not %s".formatted(subject, shape.what(), got(node)));
    }

    private static String got(Node node) {
        return node instanceof Scalar scalar && !scalar.plain() ? "the quoted " + scalar.described() : node.described();
    }

    private static String inside(String place, String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
