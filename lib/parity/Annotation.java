package parity;

/** A mark as GitHub's machines read it from a log: it is shown at its line, if it has one. */
final class Annotation {

    private Annotation() {}

    static String of(Mark mark) {
        var spot = mark.spot();
        var place = spot.file().isEmpty()
                ? ""
                : "file=%s,line=%d,col=%d,"
                        .formatted(property(spot.file()), Math.max(1, spot.line()), Math.max(1, spot.column()));
        return "::%s %stitle=%s::%s".formatted(mark.severity(), place, property(mark.rule()), escaped(mark.message()));
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
