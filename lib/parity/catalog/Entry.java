package parity.catalog;

/** One recipe of a catalog: the word people type, the file behind it, what it does, and among which others it is listed. */
public record Entry(String name, String file, String sentence, String group) {}
