package parity.ci.agreement;

import java.util.List;
import parity.ci.agreement.Claim.Exactly;

/** The properties of a wrapper, in which the address of what it fetches has the version. */
record WrapperFile(String before, Subject subject) implements ToolFiles.Reader {

    private static final String ADDRESS = "distributionUrl";

    @Override
    public List<Fact> facts(SourceText file, Checkout checkout) {
        return file.lines().stream()
                .filter(line -> line.text().startsWith(ADDRESS))
                .limit(1)
                .map(line -> fact(file, line))
                .toList();
    }

    private Fact fact(SourceText file, SourceText.Line line) {
        int at = line.text().lastIndexOf(before);
        var release = at < 0 ? Release.of("") : Release.of(line.text().substring(at + before.length()));
        if (release.hasNumbers()) {
            var exact = new Exactly(new Release(release.text(), release.numbers(), ""));
            return Fact.of(Side.LOCAL, subject, exact, file.written(line, release.text()), "");
        }
        var address = line.text().substring(ADDRESS.length() + 1).strip();
        var unknown = new Claim.Unresolved(address, "the address has no version");
        return Fact.of(Side.LOCAL, subject, unknown, file.written(line, address), "");
    }
}
