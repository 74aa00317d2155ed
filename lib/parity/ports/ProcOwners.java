package parity.ports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parity.address.Protocol;

/**
 * The programs behind sockets on Linux, found by the files that each process has open.
 *
 * <p>Slow, as every process has to be looked at: only what is in the way is looked up, all in one walk.
 */
final class ProcOwners implements Owners {

    private final Path proc;

    ProcOwners(Path proc) {
        this.proc = proc;
    }

    @Override
    public Map<Listener, Holder> of(Set<Listener> listeners) {
        var missing = new HashSet<String>();
        listeners.forEach(listener -> missing.add(link(listener)));
        var found = new HashMap<String, Holder>();
        for (var process : missing.isEmpty() ? List.<Path>of() : processes()) {
            search(process, missing, found);
            if (missing.isEmpty()) {
                break;
            }
        }
        var owners = new HashMap<Listener, Holder>();
        for (var listener : listeners) {
            var program = found.get(link(listener));
            owners.put(listener, program == null ? hidden(listener) : program);
        }
        return owners;
    }

    private List<Path> processes() {
        return entries(proc, "[0-9]*");
    }

    private static void search(Path process, Set<String> missing, Map<String, Holder> found) {
        var sockets = entries(process.resolve("fd"), "*").stream()
                .map(ProcOwners::targetOf)
                .filter(missing::remove)
                .toList();
        if (!sockets.isEmpty()) {
            var program = program(process);
            sockets.forEach(socket -> found.put(socket, program));
        }
    }

    private static Holder program(Path process) {
        return new Holder.Program(nameOf(process), Long.parseLong(String.valueOf(process.getFileName())));
    }

    private static String nameOf(Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip();
        } catch (IOException e) {
            return "a program that just ended";
        }
    }

    private Holder hidden(Listener listener) {
        return new Holder.Hidden(
                userName(listener.user()),
                "sudo ss -Hlnp%s sport = :%d"
                        .formatted(listener.protocol() == Protocol.TCP ? "t" : "u", listener.port()));
    }

    private static String userName(int user) {
        try (var lines = Files.lines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1)) {
            return lines.map(line -> line.split(":", 4))
                    .filter(fields -> fields.length == 4 && fields[2].equals(String.valueOf(user)))
                    .map(fields -> fields[0])
                    .findFirst()
                    .orElse(String.valueOf(user));
        } catch (IOException e) {
            return String.valueOf(user);
        }
    }

    private static String link(Listener listener) {
        return "socket:[" + listener.handle() + "]";
    }

    private static String targetOf(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // Closed since it was listed.
            return "";
        }
    }

    /** What may not be read, or is gone by now, has no entries. */
    private static List<Path> entries(Path folder, String glob) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
            var list = new ArrayList<Path>();
            entries.forEach(list::add);
            return list;
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
    }
}
