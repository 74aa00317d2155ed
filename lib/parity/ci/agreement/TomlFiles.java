package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import parity.ci.agreement.Claim.Within;

/** The TOML files of languages: what each wants stands behind keys of its own. */
final class TomlFiles {

    private TomlFiles() {}

    /** The older form is the version alone. */
    static List<Fact> rustToolchain(SourceText file, Checkout checkout) {
        boolean isOld = !file.file().endsWith(".toml") && file.text().indexOf('[') < 0;
        return isOld
                ? new VersionFile(ToolFiles.runtime("rust")).facts(file, checkout)
                : facts(file, checkout, ToolFiles.runtime("rust"), value -> value.is("toolchain", "channel"));
    }

    /** The oldest that will do. */
    static List<Fact> cargo(SourceText file, Checkout checkout) {
        return Toml.values(file, checkout).stream()
                .filter(value ->
                        value.is("package", "rust-version") || value.is("workspace", "package", "rust-version"))
                .map(Toml.Value::written)
                .map(written -> ToolFiles.fact(ToolFiles.runtime("rust"), written))
                .map(fact -> fact.claim() instanceof Claim.Exactly least
                                && least.release().hasNumbers()
                        ? fact.claiming(new Within(Range.from(least.release())))
                        : fact)
                .toList();
    }

    static List<Fact> pyproject(SourceText file, Checkout checkout) {
        var facts = new ArrayList<Fact>();
        for (var value : Toml.values(file, checkout)) {
            if (value.is("project", "requires-python")
                    || value.is("tool", "poetry", "dependencies", "python")
                    || value.is("tool", "poetry", "dependencies", "python", "version")) {
                facts.add(ToolFiles.fact(ToolFiles.runtime("python"), value.written()));
            } else if (value.is("tool", "uv", "required-version")) {
                facts.add(ToolFiles.fact(ToolFiles.tool("uv"), value.written()));
            }
        }
        return facts;
    }

    static List<Fact> uv(SourceText file, Checkout checkout) {
        return facts(file, checkout, ToolFiles.tool("uv"), value -> value.is("required-version"));
    }

    static List<Fact> pipfile(SourceText file, Checkout checkout) {
        return facts(
                file,
                checkout,
                ToolFiles.runtime("python"),
                value -> value.is("requires", "python_version") || value.is("requires", "python_full_version"));
    }

    private static List<Fact> facts(
            SourceText file, Checkout checkout, Subject subject, Predicate<Toml.Value> isWanted) {
        return Toml.values(file, checkout).stream()
                .filter(isWanted)
                .map(value -> ToolFiles.fact(subject, value.written()))
                .toList();
    }
}
