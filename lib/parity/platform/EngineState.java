package parity.platform;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import parity.concurrent.Together;
import parity.engine.Endpoint;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;
import parity.platform.Machine.Installed;

/** What one look at the engine in force showed; every check about it reads this, so the engine is asked once. */
record EngineState(Endpoint endpoint, Reach reach, String trouble, Json version, Json info) {

    /** How far we came. */
    enum Reach {
        ANSWERS,
        STOPPED,
        ABSENT,
        FORBIDDEN,
        SILENT,
        NO_CONTEXT
    }

    private static final Json NOTHING = new Json(null);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static EngineState look(Machine machine) {
        try {
            return look(Engine.here().within(PATIENCE), machine.engine());
        } catch (Failure e) {
            return troubled(new Endpoint("", "context"), Reach.NO_CONTEXT, e);
        }
    }

    static EngineState look(Engine engine, Installed installed) {
        try {
            var answers = Together.map(List.of("/version", "/info"), engine::get);
            return new EngineState(engine.endpoint(), Reach.ANSWERS, "", answers.get(0), answers.get(1));
        } catch (Failure e) {
            return troubled(engine.endpoint(), reach(engine.endpoint(), e.exit(), installed), e);
        }
    }

    static EngineState answering(Endpoint endpoint, String version, String info) {
        return new EngineState(endpoint, Reach.ANSWERS, "", Json.parse(version), Json.parse(info));
    }

    boolean answers() {
        return reach == Reach.ANSWERS;
    }

    /** True when somebody chose this place: an engine of this machine may well answer at the usual one. */
    boolean isChosen() {
        return !isUsual(endpoint);
    }

    boolean isPodman() {
        return version.get("Components").items().stream()
                .anyMatch(component -> component.get("Name").text().startsWith("Podman"));
    }

    boolean isRootless() {
        return info.get("SecurityOptions").items().stream()
                .anyMatch(option -> option.text().startsWith("name=rootless"));
    }

    /** True when its data is on a disk we can look at: the same kernel, and not in a virtual machine of its own. */
    boolean sharesKernelWith(Machine machine) {
        return machine.isLinux()
                && !endpoint.isRemote()
                && !info.get("OperatingSystem").text().contains("Docker Desktop")
                && info.get("KernelVersion").text().equals(machine.kernel());
    }

    private static EngineState troubled(Endpoint endpoint, Reach reach, Failure failure) {
        return new EngineState(endpoint, reach, String.valueOf(failure.getMessage()), NOTHING, NOTHING);
    }

    private static Reach reach(Endpoint endpoint, Exit exit, Installed installed) {
        if (exit != Exit.MISSING) {
            return Reach.SILENT;
        }
        if (endpoint.isUnixSocket() && Files.exists(endpoint.socket()) && !Files.isWritable(endpoint.socket())) {
            return Reach.FORBIDDEN;
        }
        return installed == Installed.NONE && isUsual(endpoint) ? Reach.ABSENT : Reach.STOPPED;
    }

    private static boolean isUsual(Endpoint endpoint) {
        return endpoint.origin().startsWith("the usual ");
    }
}
