package parity.terminal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A colour for each name, in the order in which they are asked for: another one as long as eyes tell them apart. */
public final class Palette {

    private static final List<Style> COLOURS = List.of(
            Style.CYAN,
            Style.GREEN,
            Style.MAGENTA,
            Style.BLUE,
            Style.YELLOW,
            Style.ORANGE,
            Style.TEAL,
            Style.PINK,
            Style.OLIVE,
            Style.PURPLE,
            Style.BROWN,
            Style.LIGHT_CYAN,
            Style.LIGHT_GREEN,
            Style.LIGHT_MAGENTA,
            Style.LIGHT_BLUE,
            Style.LIGHT_YELLOW);

    private final Map<String, Style> given = new HashMap<>();

    public Style of(String name) {
        return given.computeIfAbsent(name, _ -> COLOURS.get(given.size() % COLOURS.size()));
    }
}
