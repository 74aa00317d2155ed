package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import parity.yaml.Spot;

/** A file that holds nothing but versions of one product, a line each: {@code .nvmrc} and its like. */
record VersionFile(Subject subject) implements ToolFiles.Reader {

    private static final String PYTHON_OF_HEROKU = "python-";

    @Override
    public List<Fact> facts(SourceText file, Checkout checkout) {
        var facts = new ArrayList<Fact>();
        for (var line : file.lines()) {
            var version = bare(line);
            if (!version.isEmpty()) {
                facts.add(ToolFiles.fact(named(subject, version), file.written(line, version)));
            }
        }
        if (facts.isEmpty()) {
            checkout.noteUnreadable(Spot.whole(file.file()), "holds no version of " + subject);
        }
        return facts;
    }

    /** What pyenv and nvm take for a comment is none of it. */
    private static String bare(SourceText.Line line) {
        int comment = line.text().indexOf('#');
        return (comment < 0 ? line.text() : line.text().substring(0, comment)).strip();
    }

    /** A {@code runtime.txt} may be anybody's. */
    static List<Fact> heroku(SourceText file, Checkout checkout) {
        return file.text().startsWith(PYTHON_OF_HEROKU)
                ? new VersionFile(ToolFiles.runtime("python")).facts(file, checkout)
                : List.of();
    }

    /** PyPy counts for itself. */
    static Subject named(Subject subject, String version) {
        return version.startsWith("pypy") ? ToolFiles.runtime("pypy") : subject;
    }
}
