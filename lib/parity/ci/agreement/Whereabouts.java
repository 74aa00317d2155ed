package parity.ci.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import parity.yaml.Spot;

/** The folder that a script is in, seen from the root of the repository. */
final class Whereabouts {

    /** Where only the run could tell it: no file lies there, and no way leads out of it. */
    static final String UNKNOWN = "\0";

    private static final Pattern OF_SCRIPT = Pattern.compile("\\$\\(dirname [^)]*\\)(.*)");
    private static final Pattern OF_REPOSITORY = Pattern.compile("\\$\\(git rev-parse --show-toplevel\\)(.*)");

    /** {@code ROOT="$(cd "$(dirname "$0")/.." && pwd)"}: what is set in a line of its own. */
    private static final Pattern SETTING = Pattern.compile(
            "(?m)^[ \\t]*(?:export\\s+|readonly\\s+|local\\s+)?([A-Za-z_][A-Za-z0-9_]*)=[\"']?(\\$\\(.*)$");

    private static final Pattern DIRNAME =
            Pattern.compile("dirname\\s+(?:--\\s+)?[\"']?([^\\s\"')]+).*?\\)+[\"']?([^\\s\"'&;)]*)");
    private static final Pattern CD = Pattern.compile("cd\\s+[\"']?\\$\\{?(\\w+)\\}?([^\\s\"'&;)]*)");

    private final Checkout checkout;
    private String folder;
    private String before;
    private String home = "";

    Whereabouts(Checkout checkout, String folder) {
        this.checkout = checkout;
        this.folder = folder;
        this.before = folder;
    }

    String folder() {
        return folder;
    }

    boolean isUnknown() {
        return folder.equals(UNKNOWN);
    }

    /** Back to where a shell was, or to where a script begins. */
    void in(String place) {
        folder = place;
    }

    /** The folder of the script that is read, by which {@code $(dirname "$0")} is known; that of the one before. */
    String at(String script) {
        var above = home;
        home = script;
        return above;
    }

    void enter(Written path) {
        var now = folder;
        folder = path.text().equals("-") ? before : entered(path);
        before = now;
        checkout.traces().work(folder);
    }

    private String entered(Written path) {
        var text = path.text();
        var script = OF_SCRIPT.matcher(text);
        var repository = OF_REPOSITORY.matcher(text);
        if (script.matches()) {
            return named(home, "." + script.group(1));
        }
        if (repository.matches()) {
            return named("", "." + repository.group(1));
        }
        boolean isWorkedOut = !path.isResolved() || text.contains("$") || text.contains("`") || text.startsWith("~");
        return isWorkedOut ? UNKNOWN : named(folder, text);
    }

    private String named(String from, String path) {
        return checkout.name(from, path).orElse(UNKNOWN);
    }

    /** The variables of a script that hold its own folder, or one that is seen from there. */
    Map<String, Written> variables(String script, Spot spot) {
        var found = new HashMap<String, Written>();
        if (script.contains("dirname") || script.contains("rev-parse")) {
            var settings = SETTING.matcher(script);
            while (settings.find()) {
                var place = place(settings.group(2), found);
                if (!place.equals(UNKNOWN)) {
                    found.put(
                            settings.group(1),
                            Written.plain(checkout.root().resolve(place).toString(), spot));
                }
            }
        }
        return found;
    }

    private String place(String value, Map<String, Written> known) {
        if (value.contains("rev-parse --show-toplevel")) {
            return "";
        }
        var parent = DIRNAME.matcher(value);
        if (parent.find()) {
            var of = parent.group(1);
            if (of.contains("$0") || of.contains("BASH_SOURCE") || of.startsWith("$(")) {
                return named(home, "." + parent.group(2));
            }
            var variable = known.get(of.replaceAll("[${}]", ""));
            return variable == null ? UNKNOWN : named("", variable.text() + "/.." + parent.group(2));
        }
        var below = CD.matcher(value);
        var variable = below.find() ? known.get(below.group(1)) : null;
        return variable == null ? UNKNOWN : named("", variable.text() + below.group(2));
    }
}
