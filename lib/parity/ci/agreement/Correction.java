package parity.ci.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parity.ci.agreement.Claim.Exactly;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.yaml.Spot;

/** One version that is written anew, where it stands and nowhere else. */
public record Correction(Subject subject, Spot spot, String before, String after) {

    /** The one that there is to make, if any: this side takes CI's version, unless it is CI that floats. */
    public static Optional<Correction> in(Agreement agreement, String subject) {
        var possible = agreement.rows().stream()
                .filter(row -> subject.isEmpty() || row.subject().name().equals(subject))
                .flatMap(row -> of(row).stream())
                .toList();
        if (possible.size() > 1) {
            throw new Failure(
                    Exit.USAGE,
                    "several can be mended: %s; name one with --subject"
                            .formatted(String.join(
                                    ", ",
                                    possible.stream()
                                            .map(it -> it.subject().name())
                                            .toList())));
        }
        return possible.stream().findFirst();
    }

    private static Optional<Correction> of(Row row) {
        if (row.verdict().isAgreement() && row.share() == 1) {
            return Optional.empty();
        }
        var wanted = single(row.of(Side.CI));
        var here = row.of(Side.LOCAL);
        return wanted.isPresent()
                ? toward(row.subject(), wanted.get(), here)
                : single(here).flatMap(fixed -> toward(row.subject(), fixed, row.of(Side.CI)));
    }

    /** The one version that a side says. */
    private static Optional<Release> single(List<Fact> facts) {
        var claims = facts.stream().map(Fact::claim).distinct().toList();
        return claims.size() == 1
                        && claims.getFirst() instanceof Exactly exactly
                        && exactly.release().hasNumbers()
                ? Optional.of(exactly.release())
                : Optional.empty();
    }

    private static Optional<Correction> toward(Subject subject, Release wanted, List<Fact> facts) {
        var places = facts.stream()
                .filter(fact -> !fact.isUnresolved() && !text(fact).equals(wanted.text()))
                .map(fact -> new Correction(subject, fact.origin().spot(), text(fact), wanted.text()))
                .distinct()
                .toList();
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }

    private static String text(Fact fact) {
        return fact.claim() instanceof Exactly exactly
                ? exactly.release().text()
                : fact.claim().text();
    }

    /** The line as it is, and as it will be. */
    public List<String> difference(Path root) {
        var line = lines(root).get(spot.line() - 1);
        return List.of("--- " + spot, "- " + line.strip(), "+ " + mended(line).strip());
    }

    /** Writes the file whole, or not at all. */
    public void perform(Path root) {
        var file = root.resolve(spot.file());
        var lines = new ArrayList<>(lines(root));
        lines.set(spot.line() - 1, mended(lines.get(spot.line() - 1)));
        try {
            var beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".parity", ".tmp");
            Files.write(beside, String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1));
            copyRights(file, beside);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s".formatted(spot.file(), e.getMessage()));
        }
    }

    private static void copyRights(Path from, Path to) throws IOException {
        try {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        } catch (UnsupportedOperationException e) {
            // Where files have no such rights, there are none to keep.
        }
    }

    /** Bytes as characters: whatever else stands in the file comes back as it was. */
    private List<String> lines(Path root) {
        try {
            var text = Files.readString(root.resolve(spot.file()), StandardCharsets.ISO_8859_1);
            var lines = List.of(text.split("\n", -1));
            if (spot.line() < 1 || spot.line() > lines.size()) {
                throw ambiguous("it stands in no single line");
            }
            return lines;
        } catch (IOException e) {
            throw new Failure(Exit.USAGE, "cannot read %s: %s".formatted(spot.file(), e.getMessage()));
        }
    }

    private String mended(String line) {
        int first = next(line, 0);
        if (first < 0) {
            throw ambiguous("'%s' does not stand there as such".formatted(before));
        }
        if (next(line, first + 1) >= 0) {
            throw ambiguous("'%s' stands there more than once".formatted(before));
        }
        if (line.indexOf("@sha256:", first) > 0) {
            throw ambiguous("the digest behind it decides, and would stay that of the old one");
        }
        return line.substring(0, first) + after + line.substring(first + before.length());
    }

    /** Where the version stands by itself, and is no part of another. */
    private int next(String line, int from) {
        for (int at = line.indexOf(before, from); at >= 0; at = line.indexOf(before, at + 1)) {
            int end = at + before.length();
            boolean begins = at == 0 || !isPartOfVersion(line.charAt(at - 1));
            boolean ends = end == line.length() || !isPartOfVersion(line.charAt(end)) || isLastDot(line, end);
            if (begins && ends) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isLastDot(String line, int at) {
        return line.charAt(at) == '.' && (at + 1 == line.length() || !Release.isDigit(line.charAt(at + 1)));
    }

    private static boolean isPartOfVersion(char c) {
        return Release.isDigit(c) || c == '.';
    }

    private Failure ambiguous(String why) {
        return new Failure(Exit.FINDINGS, "cannot mend %s at %s: %s; change it by hand".formatted(subject, spot, why));
    }
}
