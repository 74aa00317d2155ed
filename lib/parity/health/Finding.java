package parity.health;

/** Something wrong between components, which none of them shows alone; and what to do about it. */
public record Finding(String id, String group, String message, String remedy) {}
