package parity.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import parity.address.HostAddress;
import parity.address.Protocol;

@DisabledOnOs(WINDOWS)
class ProcOwnersTest {

    @TempDir
    Path proc;

    private final Listener postgres = new Listener(Protocol.TCP, HostAddress.LOOPBACK, 5432, 20312, 0, false);

    @Test
    void the_program_that_has_the_socket_open_owns_it() throws IOException {
        process(811, "redis-server", "socket:[999]");
        process(812, "postgres", "pipe:[7]", "socket:[20312]");

        var owners = new ProcOwners(proc).of(Set.of(postgres));

        assertEquals(Map.of(postgres, new Holder.Program("postgres", 812)), owners);
    }

    @Test
    void a_program_of_another_user_is_said_to_be_hidden_with_the_way_to_see_it() throws IOException {
        process(811, "redis-server", "socket:[999]");

        var owners = new ProcOwners(proc).of(Set.of(postgres));

        var holder = new Holder.Hidden("root", "sudo ss -Hlnpt sport = :5432");
        assertEquals(Map.of(postgres, holder), owners);
        assertEquals("a program of user root", holder.words());
        assertEquals("'sudo ss -Hlnpt sport = :5432' names it; stop it", holder.remedy());
    }

    private void process(int pid, String name, String... open) throws IOException {
        var descriptors = Files.createDirectories(proc.resolve(pid + "/fd"));
        Files.writeString(proc.resolve(pid + "/comm"), name + "\n");
        for (int i = 0; i < open.length; i++) {
            Files.createSymbolicLink(descriptors.resolve(String.valueOf(i)), Path.of(open[i]));
        }
    }
}
