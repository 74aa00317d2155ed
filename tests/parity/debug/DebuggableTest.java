package parity.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a command comes to be one that a debugger can attach to. */
class DebuggableTest {

    private static final String AGENT = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:5005";

    @Test
    void the_program_is_told_and_not_the_tool_that_starts_it() {
        assertEquals("java " + AGENT + " -jar 'a b.jar'", command("java -jar 'a b.jar'"));
        assertEquals(
                "./mvnw \"-Dspring-boot.run.jvmArguments=" + AGENT + "\" -q spring-boot:run",
                command("./mvnw -q spring-boot:run"));
        assertEquals("mvn \"-Ddebug=5005\" quarkus:dev", command("mvn quarkus:dev"));
        assertEquals("./gradlew --init-script \"F\" :app:bootRun", command("./gradlew :app:bootRun"));
        assertEquals("jbang run --runtime-option=" + AGENT + " Api.java", command("jbang run Api.java"));
        assertEquals("jbang --runtime-option=" + AGENT + " Api.java", command("jbang Api.java"));
        assertEquals(
                "./jbang run-java --runtime-option=" + AGENT + " --live Api.java",
                command("./jbang run-java --live Api.java"));
        assertEquals("node --inspect=127.0.0.1:5005 server.js", command("node server.js"));
        assertEquals("npm --node-options=--inspect=127.0.0.1:5005 run dev", command("npm run dev"));
        assertEquals("python3 -u -m debugpy --listen 127.0.0.1:5005 -m flask run", command("python3 -u -m flask run"));
    }

    @Test
    void of_several_programs_the_last_known_one_counts_wherever_it_stands() {
        assertEquals(
                "npm install; A=1 exec \"/opt/jdk 25/bin/java\" " + AGENT + " -jar x.jar | tee log",
                command("npm install; A=1 exec \"/opt/jdk 25/bin/java\" -jar x.jar | tee log"));
        assertEquals("(cd a && node --inspect=127.0.0.1:5005 b)", command("(cd a && node b)"));
    }

    @Test
    void who_is_not_known_stays_as_it_is() {
        for (var line : new String[] {
            "./run.sh",
            "mvn verify",
            "./gradlew build",
            "echo java",
            "sh -c 'java -jar x'",
            "uvicorn app:app",
            "mvn spring-boot:run -Dspring-boot.run.jvmArguments=-Xmx1g"
        }) {
            assertEquals(Optional.empty(), Debuggable.of(line, 5005, "F"), line);
        }
    }

    @Test
    void gradle_is_told_by_a_script() {
        var script = Debuggable.of("gradle run", 5005, "F").orElseThrow().script();

        assertTrue(script.contains("jvmArgs '" + AGENT + "'"), script);
    }

    private static String command(String line) {
        return Debuggable.of(line, 5005, "F").orElseThrow().command();
    }
}
