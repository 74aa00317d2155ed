package parity.terminal;

/** The few looks a word can have. */
public enum Style {
    PLAIN(""),
    BOLD("1"),
    FAINT("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    BLUE("34"),
    MAGENTA("35"),
    CYAN("36"),
    LIGHT_GREEN("92"),
    LIGHT_YELLOW("93"),
    LIGHT_BLUE("94"),
    LIGHT_MAGENTA("95"),
    LIGHT_CYAN("96"),
    TEAL("38;5;37"),
    PURPLE("38;5;99"),
    BROWN("38;5;137"),
    OLIVE("38;5;142"),
    PINK("38;5;205"),
    ORANGE("38;5;208"),
    FOUND("1;31");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String paint(String text) {
        return this == PLAIN || text.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
    }
}
