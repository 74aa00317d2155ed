package parity.ci.expression;

/** The pattern of {@code format()}: a number in braces stands for a value, two braces for one. */
record FormatPattern(String text) {

    /** The highest number in braces, -1 where there is none. */
    int highest() {
        int highest = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '{' || c == '}') && i + 1 < text.length() && text.charAt(i + 1) == c) {
                i++;
            } else if (c == '{') {
                int end = text.indexOf('}', i);
                highest = Math.max(highest, number(i, end));
                i = end;
            } else if (c == '}') {
                throw new IllegalArgumentException("format() has a '}' without '{' before it; write '}}' for a brace");
            }
        }
        return highest;
    }

    private int number(int open, int close) {
        var inside = close < 0 ? "" : text.substring(open + 1, close);
        boolean isNumber =
                !inside.isEmpty() && inside.length() <= 3 && inside.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isNumber) {
            throw new IllegalArgumentException(
                    "format() has '{' without a number and '}' behind it; write '{{' for a brace");
        }
        return Integer.parseInt(inside);
    }
}
