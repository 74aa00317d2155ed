package parity;

/** A mark as GitHub's machines read it from a log: it is shown at the line in a pull request. */
final class Annotation {

    private Annotation() {}

    static String of(Mark mark) {
        var spot = mark.spot();
        return "::%s file=%s,line=%d,col=%d,title=%s::%s"
                .formatted(
                        mark.severity(),
                        property(spot.file()),
                        Math.max(1, spot.line()),
                        Math.max(1, spot.column()),
                        property(mark.rule()),
                        escaped(mark.message()));
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
