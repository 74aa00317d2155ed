package parity.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import parity.platform.Machine.Installed;
import parity.platform.Machine.OperatingSystem;
import parity.platform.Machine.Wsl;

class MachineTest {

    @Test
    void tells_the_two_kinds_of_linux_inside_windows_apart() {
        assertEquals(
                Wsl.WSL2,
                Machine.wslOf("Linux version 5.15.167.4-microsoft-standard-WSL2 (root@f9c826d3017f) (gcc) #1 SMP"));
        assertEquals(Wsl.WSL1, Machine.wslOf("Linux version 4.4.0-19041-Microsoft (Microsoft@Microsoft.com) (gcc) #1"));
        assertEquals(Wsl.NONE, Machine.wslOf("Linux version 6.1.0-30-amd64 (debian-kernel@lists.debian.org)"));
    }

    @Test
    void knows_the_systems_by_what_java_calls_them() {
        assertEquals(OperatingSystem.LINUX, Machine.systemNamed("Linux"));
        assertEquals(OperatingSystem.MACOS, Machine.systemNamed("Mac OS X"));
        assertEquals(OperatingSystem.WINDOWS, Machine.systemNamed("Windows 11"));
        assertEquals(OperatingSystem.OTHER, Machine.systemNamed("FreeBSD"));
    }

    @Test
    void reads_a_release_with_and_without_quotes() {
        var ubuntu = Machines.ubuntu(Machines.ROOT).release();
        var fedora = Machines.fedora(Machines.ROOT).release();

        assertEquals("24.04", ubuntu.version());
        assertEquals("noble", ubuntu.codename());
        assertTrue(ubuntu.isUbuntu());
        assertFalse(ubuntu.isDebian());
        assertEquals("Fedora Linux 42 (Workstation Edition)", fedora.name());
        assertEquals("42", fedora.version());
    }

    @Test
    void a_user_is_in_a_group_only_by_the_whole_name() {
        var groups = "adm:x:4:anna\ndocker:x:998:annabel,ben\n";

        assertTrue(Machine.isInGroup(groups, "docker", "ben"));
        assertFalse(Machine.isInGroup(groups, "docker", "anna"));
    }

    @Test
    void a_docker_command_alone_is_no_engine_on_linux_and_is_one_elsewhere() {
        assertEquals(Installed.NONE, Machine.installed(OperatingSystem.LINUX, Set.of("docker")::contains));
        assertEquals(Installed.DOCKER, Machine.installed(OperatingSystem.LINUX, Set.of("dockerd")::contains));
        assertEquals(Installed.PODMAN, Machine.installed(OperatingSystem.LINUX, Set.of("podman")::contains));
        assertEquals(Installed.DESKTOP, Machine.installed(OperatingSystem.WINDOWS, Set.of("docker")::contains));
    }

    @Test
    void apt_is_asked_for_its_mirror_and_whether_it_offers_docker() {
        var targets =
                "bookworm-security http://mirror.example/debian-security\nbookworm http://mirror.example/debian\n";

        var apt = Apt.read(targets, "docker-ce:\n  Installed: (none)\n  Candidate: 5:28.1.1-1~debian\n", "bookworm");

        assertEquals(new Apt("http://mirror.example/debian", true, false), apt);
        assertEquals(
                new Apt("http://mirror.example/debian", false, true),
                Apt.read(targets + "sid http://mirror.example/debian\n", "  Candidate: (none)\n", "bookworm"));
    }
}
