package parity.ci.agreement;

import java.util.List;
import parity.yaml.Spot;

/**
 * What one place says of one subject.
 *
 * <p>The origin is where the version itself is written: the line of {@code .env} rather than that of {@code ${VERSION}}.
 */
public record Fact(
        Side side, Subject subject, Claim claim, String raw, Spot spot, Origin origin, Home home, boolean isShared) {

    /** The place that holds the version, and the text that stands there; steps say how it was reached. */
    public record Origin(Spot spot, List<String> steps) {
        public Origin {
            steps = List.copyOf(steps);
        }
    }

    /** The file that brings the fact about, wherever its words stand; and the job or service in it. */
    public record Home(String file, String scope) {}

    static Fact of(Side side, Subject subject, Claim claim, Written written, String scope) {
        var home = new Home(written.spot().file(), scope);
        return new Fact(side, subject, claim, written.raw(), written.spot(), written.origin(), home, false);
    }

    /** What a server says of itself. */
    public static Fact live(Subject subject, String version, String container) {
        var written = Written.plain(version, Spot.whole("container " + container));
        var release = Release.of(version);
        var claim = new Claim.Exactly(new Release(release.text(), release.numbers(), ""));
        return of(Side.LIVE, subject, claim, written, "container " + container);
    }

    /** Of a server that could not be asked: nobody knows whether it agrees. */
    public static Fact unasked(Subject subject, String container, String why) {
        var written = Written.plain(container, Spot.whole("container " + container));
        return of(Side.LIVE, subject, new Claim.Unresolved(container, why), written, "container " + container);
    }

    /** True where its version is the one that stands there, in the same line. */
    boolean isTakenFrom(Fact place) {
        var there = place.origin().spot();
        return side == place.side()
                && origin.spot().line() == there.line()
                && origin.spot().file().equals(there.file());
    }

    /** The same fact, taken by CI from a file that the local side uses, too. */
    Fact shared() {
        return new Fact(side, subject, claim, raw, spot, origin, home, true);
    }

    /** The same for a job; what a workflow sets itself is not the file's word any more. */
    Fact sharedOn(String scope) {
        var here = on(Side.CI, scope);
        return origin.spot().file().startsWith(".github/") ? here : here.shared();
    }

    Fact claiming(Claim other) {
        return new Fact(side, subject, other, raw, spot, origin, home, isShared);
    }

    Fact on(Side other, String scope) {
        return new Fact(other, subject, claim, raw, spot, origin, new Home(home.file(), scope), isShared);
    }

    Fact from(String file) {
        return new Fact(side, subject, claim, raw, spot, origin, new Home(file, home.scope()), isShared);
    }

    public String scope() {
        return home.scope();
    }

    public boolean isFloating() {
        return claim instanceof Claim.Floating;
    }

    public boolean isUnresolved() {
        return claim instanceof Claim.Unresolved;
    }
}
