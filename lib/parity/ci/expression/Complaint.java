package parity.ci.expression;

/** Something wrong within an expression, and how many of its characters stand before it. */
public record Complaint(int at, String rule, String message) {}
