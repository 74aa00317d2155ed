package parity.catalog;

import java.nio.file.Path;

/** A file as it shall be: new, or an old one with more in it. */
public record Change(Path file, String text, boolean isNew) {}
