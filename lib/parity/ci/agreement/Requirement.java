package parity.ci.agreement;

import java.util.List;
import java.util.regex.Pattern;

/** A manifest that is a program, or nearly so: what it asks for stands behind a word. */
record Requirement(Subject subject, Pattern way) implements ToolFiles.Reader {

    static final Requirement MIX = new Requirement(
            ToolFiles.runtime("elixir"), Pattern.compile("\\belixir:\\s*[\"']([^\"'\\n]*\\d[^\"'\\n]*)"));

    static final Requirement SETUP = new Requirement(
            ToolFiles.runtime("python"), Pattern.compile("\\bpython_requires\\s*=\\s*[\"']?([<>=!~^\\d][^\"'#\\n]*)"));

    /** Several bounds are several texts; those after the first are left out. */
    static final Requirement GEM = new Requirement(
            ToolFiles.runtime("ruby"),
            Pattern.compile("\\brequired_ruby_version\\s*=[^\"'\\n]*[\"']([^\"'\\n]*\\d[^\"'\\n]*)"));

    @Override
    public List<Fact> facts(SourceText file, Checkout checkout) {
        var found = way.matcher(file.text());
        return found.find()
                ? List.of(ToolFiles.fact(subject, Written.plain(found.group(1).strip(), file.spot(found.start(1)))))
                : List.of();
    }
}
