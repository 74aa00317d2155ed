package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a number of a build.gradle is: it stands there, or in a variable, a property of the build, a catalog of versions. */
record GradleNumber(SourceText file, Checkout checkout) {

    private static final String VALUE = "(?:JavaVersion\\.VERSION_)?['\"]?(\\d[\\d._]*)";
    private static final Pattern LITERAL = Pattern.compile("\\s*" + VALUE + "['\"]?\\s*");

    /** {@code java.toInteger()}, {@code java as int}, {@code java.get().toInt()}. */
    private static final Pattern CONVERSION =
            Pattern.compile("(?:\\.\\w+\\(\\)|\\s+as\\s+\\w+|[!?]+|\\.majorVersion)$");

    private static final Pattern PROPERTY = Pattern.compile(
            "(?:property|[fF]indProperty|gradleProperty|getProperty)\\(\\s*['\"]([\\w.-]+)['\"]\\s*\\)");

    private static final Pattern CATALOG = Pattern.compile("libs\\.versions\\.([\\w.]+)");
    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z_]\\w*\\.)*([A-Za-z_]\\w*)");

    /** {@code Integer.parseInt(x)}, {@code JavaVersion.toVersion(x)}. */
    private static final Pattern CALL = Pattern.compile("[A-Z][\\w.]*\\((.*)\\)");

    /** Of an expression that stands at an offset of the file. */
    Optional<Written> of(String expression, int at) {
        var literal = LITERAL.matcher(expression);
        if (literal.matches()) {
            return Optional.of(number(file, literal.group(1), at + literal.start(1)));
        }
        var bare = bare(expression.strip());
        var call = CALL.matcher(bare);
        var property = PROPERTY.matcher(bare);
        var catalog = CATALOG.matcher(bare);
        var name = NAME.matcher(bare);
        if (property.find()) {
            return ofProperty(property.group(1));
        }
        if (catalog.matches()) {
            return ofCatalog(catalog.group(1));
        }
        if (call.matches()) {
            return of(call.group(1), at + expression.indexOf(call.group(1)));
        }
        return name.matches() ? ofVariable(name.group(1)) : Optional.empty();
    }

    private static String bare(String expression) {
        var shorter = CONVERSION.matcher(expression).replaceFirst("").strip();
        return shorter.equals(expression) ? expression : bare(shorter);
    }

    private Optional<Written> ofVariable(String name) {
        return assigned(file, name)
                .or(() -> ofProperty(name))
                .or(() -> beside("build.gradle", "build.gradle.kts")
                        .flatMap(text -> assigned(text, name).stream())
                        .findFirst());
    }

    /** {@code def java = 21}, {@code ext.java = '21'}, {@code val java: Int = 21}. */
    private static Optional<Written> assigned(SourceText text, String name) {
        var pattern = Pattern.compile("\\b%s['\"]?\\]?\\s*(?::\\s*\\w+\\s*)?=\\s*%s".formatted(name, VALUE));
        var found = pattern.matcher(text.text());
        return found.find() ? Optional.of(number(text, found.group(1), found.start(1))) : Optional.empty();
    }

    private Optional<Written> ofProperty(String name) {
        var pattern = Pattern.compile("(?m)^[ \\t]*%s[ \\t]*[=:][ \\t]*(\\d[\\d._]*)".formatted(Pattern.quote(name)));
        return beside("gradle.properties")
                .flatMap(text -> pattern.matcher(text.text())
                        .results()
                        .map(found -> number(text, found.group(1), found.start(1))))
                .findFirst();
    }

    /** {@code libs.versions.jdk.target} is {@code jdk-target} in the catalog, or with another sign between. */
    private Optional<Written> ofCatalog(String name) {
        return beside("gradle/libs.versions.toml")
                .flatMap(text -> Toml.values(text, checkout).stream())
                .filter(value ->
                        value.path().size() == 2 && value.path().getFirst().equals("versions"))
                .filter(value -> value.path().getLast().replaceAll("[-_]", ".").equals(name))
                .map(Toml.Value::written)
                .findFirst();
    }

    /** Files of the same folder, and of those above it. */
    private Stream<SourceText> beside(String... names) {
        var folders = new ArrayList<String>();
        var folder = ComposeFiles.folderOf(file.file());
        for (; !folder.isEmpty(); folder = ComposeFiles.folderOf(folder)) {
            folders.add(folder);
        }
        folders.add("");
        return folders.stream()
                .flatMap(place -> List.of(names).stream().map(name -> ComposeFiles.inFolder(place, name)))
                .filter(path -> checkout.has(path) && !path.equals(file.file()))
                .flatMap(path -> checkout.text(path).stream());
    }

    private static Written number(SourceText text, String digits, int at) {
        return Written.plain(digits.replace('_', '.'), text.spot(at));
    }
}
