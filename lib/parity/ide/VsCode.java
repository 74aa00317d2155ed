package parity.ide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What VS Code is told: a task for each way to start, and for each service that can be debugged how to attach. */
record VsCode(Undertaking undertaking) {

    private static final String LOOPBACK = "127.0.0.1";

    /** It starts what it debugs first, or attaches to what runs already. */
    List<Map<String, Object>> configurations() {
        var all = new ArrayList<Map<String, Object>>();
        for (var debuggee : undertaking.debuggees()) {
            var starting = attaching(Undertaking.nameOfDebugging(debuggee), debuggee);
            starting.put("preLaunchTask", Undertaking.nameOfDebugging(debuggee));
            all.add(starting);
            all.add(attaching(Undertaking.nameOfAttaching(debuggee), debuggee));
        }
        return all;
    }

    List<Map<String, Object>> tasks() {
        var all = new ArrayList<Map<String, Object>>();
        all.add(task(Undertaking.nameOfStart(), undertaking.start(), List.of()));
        undertaking
                .debuggees()
                .forEach(debuggee -> all.add(task(
                        Undertaking.nameOfDebugging(debuggee),
                        undertaking.startDebugging(debuggee),
                        untilItListens(debuggee))));
        return all;
    }

    private static Map<String, Object> attaching(String name, Debuggee debuggee) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", name);
        switch (debuggee.tongue()) {
            case JDWP -> {
                type(fields, "java");
                fields.put("hostName", LOOPBACK);
                fields.put("port", debuggee.port());
            }
            case INSPECTOR -> {
                type(fields, "node");
                fields.put("address", LOOPBACK);
                fields.put("port", debuggee.port());
                // The process behind the port is another one after each change.
                fields.put("restart", true);
                fields.put("cwd", folder(debuggee));
            }
            case DEBUGPY -> {
                type(fields, "debugpy");
                fields.put("connect", ordered("host", LOOPBACK, "port", debuggee.port()));
            }
        }
        return fields;
    }

    private static void type(Map<String, Object> fields, String type) {
        fields.put("type", type);
        fields.put("request", "attach");
    }

    private static String folder(Debuggee debuggee) {
        return "${workspaceFolder}" + (debuggee.directory().isEmpty() ? "" : "/" + debuggee.directory());
    }

    private Map<String, Object> task(String label, String line, Object matcher) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("label", label);
        fields.put("type", "shell");
        fields.put("command", line);
        fields.put("windows", Map.of("command", undertaking.onWindows(line)));
        fields.put("options", Map.of("cwd", "${workspaceFolder}"));
        fields.put("isBackground", true);
        fields.put("problemMatcher", matcher);
        return fields;
    }

    /** A debugger waits for a task until it says that it is ready; VS Code insists on a pattern of problems beside. */
    private static Map<String, Object> untilItListens(Debuggee debuggee) {
        var mark = "^" + debuggee.service().replace(".", "\\.") + " *\\| \\* ";
        var pattern = ordered("regexp", "^(parity) (never) (says this)$", "file", 1);
        pattern.put("location", 2);
        pattern.put("message", 3);
        var background = ordered("activeOnStart", true, "beginsPattern", mark + "restart");
        background.put("endsPattern", mark + "debug: ");
        var matcher = ordered("owner", "parity", "pattern", pattern);
        matcher.put("background", background);
        return matcher;
    }

    private static Map<String, Object> ordered(String key, Object value, String next, Object another) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(key, value);
        fields.put(next, another);
        return fields;
    }
}
