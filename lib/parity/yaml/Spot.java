package parity.yaml;

/** A place in a file a person wrote, counted from 1; line 0 means the file as a whole. */
public record Spot(String file, int line, int column) implements Comparable<Spot> {

    public static Spot whole(String file) {
        return new Spot(file, 0, 0);
    }

    @Override
    public int compareTo(Spot other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }

    /** {@code parity.yml:3:5}, as editors and terminals make it a link. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
