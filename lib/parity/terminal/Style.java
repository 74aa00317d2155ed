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
    FOUND("1;31");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String paint(String text) {
        return this == PLAIN || text.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
    }
}
