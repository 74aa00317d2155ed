package parity.ide;

import java.util.LinkedHashMap;
import java.util.Map;
import parity.debug.Tongue;

/** What IntelliJ is told: a run configuration to a file, by the name of the file. */
record IntelliJ(Undertaking undertaking) {

    static final String BEGIN = "parity-";
    static final String END = ".run.xml";

    Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put(BEGIN + "dev" + END, shell(Undertaking.nameOfStart(), undertaking.start()));
        for (var debuggee : undertaking.debuggees()) {
            files.put(
                    BEGIN + "debug-" + debuggee.service() + END,
                    shell(Undertaking.nameOfDebugging(debuggee), undertaking.startDebugging(debuggee)));
            // What attaches to a debugpy is not the same in each of its editions.
            if (debuggee.tongue() != Tongue.DEBUGPY) {
                files.put(BEGIN + "attach-" + debuggee.service() + END, attaching(debuggee));
            }
        }
        return files;
    }

    private static String attaching(Debuggee debuggee) {
        var name = Undertaking.nameOfAttaching(debuggee);
        return debuggee.tongue() == Tongue.JDWP ? jvm(name, debuggee.port()) : node(name, debuggee.port());
    }

    private static String shell(String name, String line) {
        return configuration(name, "type=\"ShConfigurationType\"", """
                    <option name="SCRIPT_TEXT" value="%s" />
                    <option name="INDEPENDENT_SCRIPT_PATH" value="true" />
                    <option name="SCRIPT_PATH" value="" />
                    <option name="SCRIPT_OPTIONS" value="" />
                    <option name="INDEPENDENT_SCRIPT_WORKING_DIRECTORY" value="true" />
                    <option name="SCRIPT_WORKING_DIRECTORY" value="$PROJECT_DIR$" />
                    <option name="INDEPENDENT_INTERPRETER_PATH" value="true" />
                    <option name="INTERPRETER_PATH" value="" />
                    <option name="INTERPRETER_OPTIONS" value="" />
                    <option name="EXECUTE_IN_TERMINAL" value="true" />
                    <option name="EXECUTE_SCRIPT_FILE" value="false" />
                    <envs />
                """.formatted(line));
    }

    private static String jvm(String name, int port) {
        return configuration(name, "type=\"Remote\"", """
                    <option name="USE_SOCKET_TRANSPORT" value="true" />
                    <option name="SERVER_MODE" value="false" />
                    <option name="SHMEM_ADDRESS" />
                    <option name="HOST" value="127.0.0.1" />
                    <option name="PORT" value="%d" />
                    <option name="AUTO_RESTART" value="true" />
                """.formatted(port));
    }

    private static String node(String name, int port) {
        return configuration(
                name,
                "type=\"ChromiumRemoteDebugType\" factoryName=\"Chromium Remote\" host=\"127.0.0.1\" port=\"%d\""
                                .formatted(port)
                        + " restartOnDisconnect=\"true\"",
                "");
    }

    /** Names and lines of ours hold nothing that would have to be escaped. */
    private static String configuration(String name, String type, String options) {
        return """
                <component name="ProjectRunConfigurationManager">
                  <configuration default="false" name="%s" %s>
                %s    <method v="2" />
                  </configuration>
                </component>
                """.formatted(name, type, options);
    }
}
