package parity.terminal;

/** A report of one sentence: enough for a recipe that has nothing to count. */
public record Sentence(String sentence) implements Report {

    @Override
    public void printTo(Terminal terminal) {
        terminal.print(sentence);
    }

    @Override
    public Object facts() {
        return this;
    }
}
