package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import parity.ci.agreement.Claim.Exactly;
import parity.ci.agreement.Claim.Unresolved;

/** What the name of an image tells of what is in it. */
final class Images {

    /** How the images of build tools name the Java that they bring along. */
    private static final List<String> JAVA_INSIDE =
            List.of("temurin-", "openjdk-", "corretto-", "jdk-", "jdk", "ibmjava-", "semeru-");

    private Images() {}

    /** Facts of a service's, or a container's, image; what is no known product is a service by its own name. */
    static List<Fact> facts(Side side, Written image, String scope) {
        return facts(side, image, scope, Products::ofAny);
    }

    static List<Fact> facts(Side side, Written written, String scope, Function<ImageName, Subject> subjects) {
        var image = ImageName.of(written.text());
        if (image.repository().isEmpty()) {
            var subject = new Subject(Kind.SERVICE, written.raw());
            return List.of(Fact.of(side, subject, unresolved(written), written, scope));
        }
        var subject = subjects.apply(image);
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(side, subject, claim(written, image), written, scope));
        if (subject.name().equals("maven") || subject.name().equals("gradle")) {
            addJava(side, written, image, scope, facts);
        }
        return facts;
    }

    static Claim claim(Written written, ImageName image) {
        return written.isResolved() ? Tags.read(image) : unresolved(written);
    }

    static Claim unresolved(Written written) {
        return new Unresolved(written.raw().strip().replaceAll("\\s+", " "), written.unresolved());
    }

    private static void addJava(Side side, Written written, ImageName image, String scope, List<Fact> facts) {
        for (var name : JAVA_INSIDE) {
            int at = image.tag().indexOf(name);
            var release = at < 0 ? Release.of("") : Release.of(image.tag().substring(at + name.length()));
            if (release.hasNumbers()) {
                facts.add(Fact.of(side, new Subject(Kind.RUNTIME, "java"), new Exactly(release), written, scope));
                return;
            }
        }
    }
}
