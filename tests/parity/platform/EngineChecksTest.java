package parity.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.Version;
import parity.engine.Endpoint;
import parity.engine.Engine;
import parity.platform.EngineState.Reach;
import parity.platform.Machine.Installed;

class EngineChecksTest {

    private static final Endpoint HERE = new Endpoint("unix:///var/run/docker.sock", "the usual socket");
    private static final Endpoint THERE = new Endpoint("ssh://build@far.example", "context far");
    private static final String DOCKER = """
            {"Version":"28.5.2+dfsg4","ApiVersion":"1.51","MinAPIVersion":"1.24"}""";
    private static final String PODMAN = """
            {"Platform":{"Name":"linux/amd64/fedora-42"},"Version":"4.9.3","ApiVersion":"1.41","MinAPIVersion":"1.24",
             "Components":[{"Name":"Podman Engine","Version":"4.9.3"},{"Name":"Conmon","Version":"2.1.8"}]}""";
    private static final String INFO = """
            {"CgroupVersion":"2","SecurityOptions":["name=seccomp,profile=builtin"]}""";
    private static final String ROOTLESS_ON_V1 = """
            {"CgroupVersion":"1","SecurityOptions":["name=seccomp","name=rootless"]}""";

    @TempDir
    Path folder;

    @Test
    void a_current_docker_passes_and_an_old_one_is_named_with_what_it_takes() {
        assertEquals(Verdict.pass("Docker 28.5.2+dfsg4"), checks().version(answering(HERE, DOCKER, INFO)));
        assertEquals(
                Verdict.fail("Docker 19.03.15, needs 20.10 or newer", "./jbang doctor --fix"),
                checks().version(answering(HERE, "{\"Version\":\"19.03.15\"}", INFO)));
    }

    @Test
    void podman_is_held_to_its_own_versions() {
        assertEquals(Verdict.pass("Podman 4.9.3"), checks().version(answering(HERE, PODMAN, INFO)));
        assertEquals(
                "Podman 3.4.4, needs 4.0 or newer",
                checks().version(answering(HERE, PODMAN.replace("4.9.3", "3.4.4"), INFO))
                        .detail());
    }

    @Test
    void a_docker_command_older_than_the_engines_oldest_api_fails() {
        var modern = answering(HERE, DOCKER.replace("1.24", "1.44"), INFO);

        assertEquals(Verdict.pass("1.44 to 1.51"), checks().api(modern, Version.in("1.51")));
        assertEquals(
                "1.44 to 1.51, but the docker command stops at 1.41",
                checks().api(modern, Version.in("1.41")).detail());
    }

    @Test
    void another_machine_is_said_loudly_whether_it_answers_or_not() {
        var verdict = checks().remote(answering(THERE, DOCKER, INFO));

        assertEquals(Level.WARN, verdict.level());
        assertEquals(
                "ANOTHER MACHINE: containers, ports and drills happen at ssh://build@far.example, not here",
                verdict.detail());
        assertEquals("if that is not meant: docker context use default", verdict.fix());
        assertEquals(Level.WARN, checks().remote(state(THERE, Reach.STOPPED)).level());
        assertEquals(Verdict.pass("this machine"), checks().remote(state(HERE, Reach.STOPPED)));
    }

    @Test
    void rootless_without_working_limits_is_warned_about() {
        assertEquals(
                Level.PASS, checks().rootless(answering(HERE, DOCKER, INFO)).level());
        assertEquals(
                Level.WARN,
                checks().rootless(answering(HERE, DOCKER, ROOTLESS_ON_V1)).level());
        assertEquals(
                Level.WARN,
                checks().cgroup(answering(HERE, DOCKER, ROOTLESS_ON_V1)).level());
    }

    @Test
    void compose_of_the_first_generation_fails() {
        assertEquals(Verdict.pass("Compose 2.40.3-3"), checks().compose("2.40.3-3\n"));
        assertEquals(
                "Compose 1.29.2, needs 2.20 or newer",
                checks().compose("1.29.2").detail());
    }

    @Test
    void an_engine_that_is_not_installed_is_told_from_one_that_is_stopped() {
        var silence = new Engine(
                new Endpoint("unix://" + folder.resolve("none.sock"), "the usual socket"), Duration.ofSeconds(5));

        var absent = EngineState.look(silence, Installed.NONE);
        var stopped = EngineState.look(silence, Installed.DOCKER);

        assertEquals(Reach.ABSENT, absent.reach());
        assertTrue(checks().installed(absent).missing());
        assertEquals(Level.SKIP, checks().running(absent).level());
        assertEquals(Reach.STOPPED, stopped.reach());
        assertEquals(Level.PASS, checks().installed(stopped).level());
        assertTrue(checks().running(stopped).missing());
    }

    @Test
    void nothing_where_the_user_sent_us_is_no_reason_to_start_an_engine_here() {
        var chosen = new Endpoint("unix://" + folder.resolve("none.sock"), "DOCKER_HOST");

        var state = EngineState.look(new Engine(chosen, Duration.ofSeconds(5)), Installed.DOCKER);

        assertTrue(checks().context(state).missing());
        assertEquals(
                "start it there, or: unset DOCKER_HOST", checks().context(state).fix());
        assertEquals(Level.SKIP, checks().running(state).level());
    }

    @Test
    void an_engine_that_takes_calls_and_says_nothing_fails_in_time() throws IOException {
        var socket = folder.resolve("mute.sock");
        try (var mute = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            mute.bind(UnixDomainSocketAddress.of(socket));
            var engine = new Engine(new Endpoint("unix://" + socket, "DOCKER_HOST"), Duration.ofMillis(200));

            var state = EngineState.look(engine, Installed.DOCKER);

            assertEquals(Reach.SILENT, state.reach());
            assertEquals(Level.FAIL, checks().running(state).level());
        }
    }

    @Test
    void who_joined_the_group_in_this_session_is_sent_to_log_in_again() {
        var joined = new Machine.User("anna", false, true, true);

        assertEquals(
                "anna may not use /var/run/docker.sock",
                checks(Machines.debian13(Machines.ANNA))
                        .permission(state(HERE, Reach.FORBIDDEN))
                        .detail());
        assertEquals(
                "log in again, or: newgrp docker",
                checks(Machines.debian13(joined))
                        .permission(state(HERE, Reach.FORBIDDEN))
                        .fix());
    }

    @Test
    void a_disk_is_ours_to_look_at_only_where_the_kernel_is_the_same_and_no_desktop_lies_between() {
        var machine = Machines.debian12(Machines.ROOT);
        var same = "{\"KernelVersion\":\"6.1.0-30-amd64\",\"OperatingSystem\":\"%s\"}";

        assertTrue(answering(HERE, DOCKER, same.formatted("Debian 12")).sharesKernelWith(machine));
        assertEquals(
                false, answering(HERE, DOCKER, same.formatted("Docker Desktop")).sharesKernelWith(machine));
        assertEquals(
                false, answering(THERE, DOCKER, same.formatted("Debian 12")).sharesKernelWith(machine));
    }

    private static EngineChecks checks() {
        return checks(Machines.debian12(Machines.ROOT));
    }

    private static EngineChecks checks(Machine machine) {
        return new EngineChecks(machine, Needs.usual(), new Once<>(() -> state(HERE, Reach.ABSENT)));
    }

    private static EngineState answering(Endpoint endpoint, String version, String info) {
        return EngineState.answering(endpoint, version, info);
    }

    private static EngineState state(Endpoint endpoint, Reach reach) {
        var answered = answering(endpoint, "{}", "{}");
        return new EngineState(endpoint, reach, "nothing", answered.version(), answered.info());
    }
}
