package parity.ci.agreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
            "(?m)^[ \\t]*(?:export\\s+|readonly\\s+|local\\s+)?([A-Za-z_][A-Za-z0-9_]*)=[\"']?(\\$.*)$");

    /** The path of the script that is read. */
    private static final String SELF = "\\$\\{?(?:0|BASH_SOURCE)\\b(?:\\[0\\])?";

    private static final Pattern ITSELF = Pattern.compile(SELF + "\\}?");

    /** {@code ${0%/*}}, its folder without a program. */
    private static final Pattern CUT = Pattern.compile(SELF + "%/\\*\\}([^\\s\"';]*)[\"']?");

    private static final Pattern DIRNAME = Pattern.compile("dirname\\s+(?:--\\s+)?[\"']?");
    private static final Pattern BEHIND = Pattern.compile("[^)]*(?:\\)+[\"']?)+([^\\s\"'&;)]*)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)");
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
        if (script.contains("dirname") || script.contains("rev-parse") || script.contains("%/*}")) {
            var own = new HashSet<String>();
            var settings = SETTING.matcher(script);
            while (settings.find()) {
                var name = settings.group(1);
                var value = settings.group(2);
                var place = place(value, found, own);
                if (!place.equals(UNKNOWN)) {
                    found.put(name, Written.plain(checkout.root().resolve(place).toString(), spot));
                } else if (ITSELF.matcher(value).find()) {
                    own.add(name);
                }
            }
        }
        return found;
    }

    private String place(String value, Map<String, Written> known, Set<String> own) {
        if (value.contains("rev-parse --show-toplevel")) {
            return "";
        }
        var cut = CUT.matcher(value);
        if (cut.lookingAt()) {
            return named(home, "." + cut.group(1));
        }
        var parents = DIRNAME.matcher(value).results().toList();
        if (!parents.isEmpty()) {
            return above(value.substring(parents.getLast().end()), parents.size(), known, own);
        }
        var below = CD.matcher(value);
        var variable = below.find() ? known.get(below.group(1)) : null;
        return variable == null ? UNKNOWN : named("", variable.text() + below.group(2));
    }

    /** So many times the folder of what follows, and what is named from there. */
    private String above(String of, int times, Map<String, Written> known, Set<String> own) {
        var behind = BEHIND.matcher(of);
        var way = "/..".repeat(times - 1) + (behind.lookingAt() ? behind.group(1) : "");
        var variable = VARIABLE.matcher(of);
        var name = variable.find() ? variable.group(1) : "";
        if (known.containsKey(name)) {
            return named("", known.get(name).text() + "/.." + way);
        }
        boolean isItself = ITSELF.matcher(of).find() || own.contains(name) || of.startsWith("$(");
        return isItself ? named(home, "." + way) : UNKNOWN;
    }
}
