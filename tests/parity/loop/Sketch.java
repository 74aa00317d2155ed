package parity.loop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.config.Service;
import parity.yaml.Spot;

/** A program as parity.yml could name it, of which only that is said which matters to a test. */
record Sketch(
        String name,
        List<String> needs,
        Map<String, String> env,
        String command,
        String build,
        Service.Readiness readiness,
        Service.Restart restart) {

    static Sketch of(String name) {
        return new Sketch(
                name, List.of(), Map.of(), "run", "", new Service.Readiness.Running(), Service.Restart.ON_FAILURE);
    }

    Sketch needing(String... others) {
        return new Sketch(name, List.of(others), env, command, build, readiness, restart);
    }

    Sketch with(String variable, String value) {
        return new Sketch(name, needs, Map.of(variable, value), command, build, readiness, restart);
    }

    Sketch running(String line) {
        return new Sketch(name, needs, env, line, build, readiness, restart);
    }

    Sketch builtBy(String line) {
        return new Sketch(name, needs, env, command, line, readiness, restart);
    }

    Sketch readyWhenItSays(String text) {
        return new Sketch(name, needs, env, command, build, new Service.Readiness.Saying(text), restart);
    }

    Sketch neverAgain() {
        return new Sketch(name, needs, env, command, build, readiness, Service.Restart.NO);
    }

    Service service() {
        return new Service.HostProcess(
                new Service.Common(name, Spot.whole("parity.yml"), needs, env, Optional.empty(), Map.of()),
                command,
                "",
                build,
                List.of(),
                readiness,
                restart,
                false,
                "");
    }
}
