package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import parity.ci.agreement.Claim.Exactly;
import parity.ci.agreement.Claim.Floating;
import parity.ci.agreement.Claim.Unresolved;

/** What the name of an image tells of what is in it. */
final class Images {

    /** How the images of build tools name the Java that they bring along. */
    private static final List<String> JAVA_INSIDE =
            List.of("temurin-", "openjdk-", "corretto-", "jdk-", "jdk", "ibmjava-", "semeru-");

    private static final List<String> PYTHON_INSIDE = List.of("python");

    /** How those of Elixir name the Erlang below it. */
    private static final List<String> ERLANG_INSIDE = List.of("otp-", "erlang-");

    private Images() {}

    /** Facts of a service's, or a container's, image; what is no known product is a service by its own name. */
    static List<Fact> facts(Side side, Written image, String scope) {
        return facts(side, image, scope, Products::ofAny);
    }

    static List<Fact> facts(Side side, Written written, String scope, Function<ImageName, Subject> subjects) {
        var image = ImageName.of(written.text());
        if (image.repository().isEmpty()) {
            var usual = ImageName.of(Interpolation.of(Written.plain(written.raw(), written.spot()), Map.of())
                    .text());
            var subject =
                    usual.repository().isEmpty() ? new Subject(Kind.SERVICE, written.raw()) : subjects.apply(usual);
            return List.of(Fact.of(side, subject, unresolved(written), written, scope));
        }
        if (Numbering.isOfItself(image)) {
            return List.of();
        }
        var subject = subjects.apply(image);
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(side, subject, claim(written, image, subject), written, scope));
        Extension.of(image)
                .filter(_ -> written.isResolved())
                .ifPresent(it -> facts.add(Fact.of(side, it.subject(), new Exactly(it.release()), written, scope)));
        switch (subject.name()) {
            case "maven", "gradle" -> facts.addAll(inside("java", JAVA_INSIDE, side, written, scope));
            case "uv" -> facts.addAll(inside("python", PYTHON_INSIDE, side, written, scope));
            case "elixir" -> facts.addAll(inside("erlang", ERLANG_INSIDE, side, written, scope));
            default -> {}
        }
        return facts;
    }

    private static Claim claim(Written written, ImageName image, Subject subject) {
        return written.isResolved() && Products.isOfAnother(Numbering.plain(image), subject)
                ? new Floating(image.tag(), image.digest())
                : claim(written, image);
    }

    static Claim claim(Written written, ImageName image) {
        return written.isResolved() ? Tags.read(image) : unresolved(written);
    }

    static Claim unresolved(Written written) {
        return new Unresolved(written.raw().strip().replaceAll("\\s+", " "), written.unresolved());
    }

    private static List<Fact> inside(String runtime, List<String> names, Side side, Written written, String scope) {
        var tag = ImageName.of(written.text()).tag();
        for (var name : names) {
            int at = tag.indexOf(name);
            var release = at < 0 ? Release.of("") : Release.of(tag.substring(at + name.length()));
            if (release.hasNumbers()) {
                var bare =
                        new Release(release.text(), release.numbers(), runtime.equals("java") ? release.variant() : "");
                return List.of(Fact.of(side, ToolFiles.runtime(runtime), new Exactly(bare), written, scope));
            }
        }
        return List.of();
    }
}
