package parity.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import parity.yaml.Node.Entry;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;
import parity.yaml.Node.Sequence;

/**
 * Reads one YAML document as nodes that know their place, within limits that no file by hand reaches.
 *
 * <p>It takes the parser's events as they come, so what is too deep or too much is refused before it is built.
 */
public final class YamlReader {

    private static final int DEEPEST = 50;
    private static final int MOST = 20_000;

    private final String file;
    private final Parser events;
    private final Problems problems;
    private final @Nullable Anchors anchors;
    private int depth;
    private int count;

    private YamlReader(String file, String text, Problems problems, @Nullable Anchors anchors) {
        this.file = file;
        this.events = new ParserImpl(new StreamReader(text), new LoaderOptions());
        this.problems = problems;
        this.anchors = anchors;
    }

    /** Empty when the file cannot be read as one document; the problems, which are of this file alone, say why. */
    public static Optional<Node> read(Path path, Problems problems) {
        return read(String.valueOf(path.getFileName()), path, problems);
    }

    /** The same, known by the name that is given. */
    public static Optional<Node> read(String file, Path path, Problems problems) {
        return read(file, problems, null, () -> new YamlText(file, problems).of(path));
    }

    /** The same for bytes that are in hand. */
    public static Optional<Node> read(String file, byte[] bytes, Problems problems) {
        return read(file, problems, null, () -> new YamlText(file, problems).of(bytes));
    }

    /** Reads a file of other people's, known by the name that is given. */
    public static Optional<Node> readForeign(String file, Path path, Problems problems, Anchors anchors) {
        return read(file, problems, anchors, () -> new YamlText(file, problems).ofForeign(path));
    }

    /** The same for bytes that are in hand: with anchors, tags, any line ends, and a mark at its start. */
    public static Optional<Node> readForeign(String file, byte[] bytes, Problems problems, Anchors anchors) {
        return read(file, problems, anchors, () -> new YamlText(file, problems).ofForeign(bytes));
    }

    private static Optional<Node> read(
            String file, Problems problems, @Nullable Anchors anchors, Supplier<String> source) {
        try {
            var text = source.get();
            // Characters that were complained about would only make the parser complain again, in its own words.
            return problems.isEmpty()
                    ? Optional.of(new YamlReader(file, text, problems, anchors).document())
                    : Optional.empty();
        } catch (Unreadable e) {
            e.addTo(problems);
        } catch (MarkedYAMLException e) {
            problems.add(spot(file, e.getProblemMark()), "is not YAML: " + reason(e));
        } catch (YAMLException e) {
            problems.add(
                    Spot.whole(file),
                    "is not YAML: " + String.valueOf(e.getMessage()).replace('\n', ' '));
        }
        return Optional.empty();
    }

    private Node document() {
        events.getEvent();
        if (events.checkEvent(ID.StreamEnd)) {
            throw new Unreadable(new Spot(file, 1, 1), "is empty");
        }
        events.getEvent();
        var node = node(events.getEvent());
        events.getEvent();
        var end = events.getEvent();
        if (!end.is(ID.StreamEnd)) {
            problems.add(spot(end), "a second document starts here; a file holds one");
        }
        return node;
    }

    private Node node(Event event) {
        return anchors == null ? unsharedNode(event) : sharedNode(event, anchors);
    }

    private Node unsharedNode(Event event) {
        refuseExtras(event);
        count(1, event);
        return plainNode(event);
    }

    /** An alias counts for all that stands behind it, so that no few lines become a million values. */
    private Node sharedNode(Event event, Anchors anchors) {
        if (event instanceof AliasEvent alias) {
            count(anchors.weight(alias.getAnchor()), event);
            return anchors.resolve(alias.getAnchor(), spot(event));
        }
        count(1, event);
        var name = event instanceof NodeEvent node ? node.getAnchor() : null;
        if (name == null) {
            return plainNode(event);
        }
        int before = count;
        var anchor = anchors.open(name, spot(event));
        var node = plainNode(event);
        anchors.close(anchor, node, count - before + 1);
        return node;
    }

    private void count(int more, Event event) {
        count += more;
        if (count > MOST) {
            throw new Unreadable(spot(event), "the file holds more than %d values".formatted(MOST));
        }
    }

    private Node plainNode(Event event) {
        return event instanceof CollectionStartEvent collection ? nested(collection) : scalar((ScalarEvent) event);
    }

    private Scalar scalar(ScalarEvent event) {
        return new Scalar(spot(event), event.getValue(), event.getScalarStyle() == ScalarStyle.PLAIN);
    }

    private void refuseExtras(Event event) {
        if (event instanceof AliasEvent alias) {
            throw new Unreadable(
                    spot(event), "alias '*%s' is not allowed; write the value out".formatted(alias.getAnchor()));
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new Unreadable(
                    spot(event), "anchor '&%s' is not allowed; write the value out".formatted(node.getAnchor()));
        }
        var tag = tag(event);
        if (tag != null) {
            throw new Unreadable(spot(event), "tag '%s' is not allowed; remove it".formatted(tag));
        }
    }

    private static @Nullable String tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> null;
        };
    }

    private Node nested(CollectionStartEvent start) {
        if (++depth > DEEPEST) {
            throw new Unreadable(spot(start), "is nested more than %d levels deep".formatted(DEEPEST));
        }
        var node = start.is(ID.MappingStart) ? mapping(start) : sequence(start);
        depth--;
        return node;
    }

    private Node sequence(Event start) {
        var items = new ArrayList<Node>();
        for (var event = events.getEvent(); !event.is(ID.SequenceEnd); event = events.getEvent()) {
            items.add(node(event));
        }
        return new Sequence(spot(start), items);
    }

    private Node mapping(Event start) {
        var entries = new ArrayList<Entry>();
        var seen = new HashMap<String, Spot>();
        for (var event = events.getEvent(); !event.is(ID.MappingEnd); event = events.getEvent()) {
            var entry = entry(event);
            if (isNew(entry.key(), seen)) {
                entries.add(entry);
            }
        }
        return new Mapping(spot(start), entries);
    }

    private Entry entry(Event event) {
        if (!(node(event) instanceof Scalar key)) {
            throw new Unreadable(spot(event), "a key must be a text, not a list or a mapping");
        }
        return new Entry(key, node(events.getEvent()));
    }

    private boolean isNew(Scalar key, Map<String, Spot> seen) {
        var first = seen.putIfAbsent(key.text(), key.spot());
        if (first != null) {
            problems.add(
                    key.spot(),
                    "duplicate key %s; it stands in line %d already".formatted(key.described(), first.line()));
        }
        return first == null;
    }

    private Spot spot(Event event) {
        return spot(file, event.getStartMark());
    }

    private static Spot spot(String file, @Nullable Mark mark) {
        return mark == null ? Spot.whole(file) : new Spot(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String reason(MarkedYAMLException e) {
        return e.getContext() == null ? e.getProblem() : e.getProblem() + ", " + e.getContext();
    }
}
