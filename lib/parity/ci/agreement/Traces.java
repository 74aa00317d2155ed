package parity.ci.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What CI was seen to do in a repository, which makes files the developers' own that nobody would look for. */
final class Traces {

    private final Checkout checkout;
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<List<String>> started = new LinkedHashSet<>();
    private final Set<String> folders = new LinkedHashSet<>(Set.of(""));
    private final Set<String> homes = new LinkedHashSet<>();

    Traces(Checkout checkout) {
        this.checkout = checkout;
    }

    /** CI takes versions from this file: it speaks for the local side, too, wherever it lies. */
    void use(String file) {
        if (checkout.has(file)) {
            used.add(file);
        }
    }

    /** CI works in this folder, and so do developers: the files that lie there count. */
    void work(String folder) {
        if (folders.add(folder)) {
            ToolFiles.in(folder).forEach(this::use);
        }
    }

    /** CI brings these compose files up: developers can, too. */
    void start(List<String> files) {
        started.add(List.copyOf(files));
    }

    /** CI has the repository in this folder, and not where it begins. */
    void settle(String folder) {
        checkout.name("", folder)
                .filter(name -> !name.isEmpty() && !checkout.isFolder(name))
                .ifPresent(homes::add);
    }

    /** A path in the repository, wherever CI has that. */
    String inside(String path) {
        return homes.stream()
                .filter(home -> path.equals(home) || path.startsWith(home + "/"))
                .findFirst()
                .map(home -> path.equals(home) ? "" : path.substring(home.length() + 1))
                .orElse(path);
    }

    List<String> used() {
        return List.copyOf(used);
    }

    List<List<String>> started() {
        return List.copyOf(started);
    }
}
