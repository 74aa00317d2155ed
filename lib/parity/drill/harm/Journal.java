package parity.drill.harm;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import parity.config.ProjectFolder;
import parity.failure.Failure;
import parity.json.Json;
import parity.process.Identity;

/**
 * What harm is being done, written down before it is done and struck out when it is undone: whoever comes after a run
 * that was killed knows what to heal.
 */
public record Journal(ProjectFolder folder) {

    private static final String FILE = "drill.json";

    /** An interrupt heals a fault and a mode at the same time, and each strikes out what is its own. */
    private static final Object WRITING = new Object();

    /** What one run has written down; it may still be at work. */
    public record Entry(Identity writer, List<Harm> harms) {
        public Entry {
            harms = List.copyOf(harms);
        }

        /** Whoever wrote it is gone. */
        public boolean isLeft() {
            return writer.process().isEmpty();
        }
    }

    /** Beside what is written down already, by this run or by one that is gone and could not be healed yet. */
    public void add(List<Harm> harms) {
        synchronized (WRITING) {
            var all = new ArrayList<>(harms());
            all.addAll(harms);
            write(all);
        }
    }

    /** These are healed; what else this run does stays written down. */
    public void strike(List<Harm> healed) {
        synchronized (WRITING) {
            var left = new ArrayList<>(harms());
            healed.forEach(left::remove);
            if (left.isEmpty()) {
                strike();
            } else {
                write(left);
            }
        }
    }

    private List<Harm> harms() {
        return read().map(Entry::harms).orElse(List.of());
    }

    private void write(List<Harm> harms) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("v", 1);
        var writer = Identity.ofOurs();
        entry.put("pid", writer.pid());
        entry.put("since", writer.start());
        entry.put("harms", harms);
        try {
            folder.write(FILE, Json.write(entry) + "\n");
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s; without it a drill that is killed could not be healed"
                    .formatted(folder.file(FILE), e.getMessage()));
        }
    }

    /** Empty where no harm is being done, and none was left. */
    public Optional<Entry> read() {
        try {
            return folder.read(FILE)
                    .filter(text -> !text.isBlank())
                    .map(Json::parse)
                    .map(Journal::entry);
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(folder.file(FILE), e.getMessage()));
        }
    }

    public void strike() {
        try {
            Files.deleteIfExists(folder.file(FILE));
        } catch (IOException e) {
            throw new Failure("cannot remove %s: %s".formatted(folder.file(FILE), e.getMessage()));
        }
    }

    private static Entry entry(Json entry) {
        return new Entry(
                new Identity(entry.get("pid").number(), entry.get("since").number()),
                entry.get("harms").items().stream().map(Harm::read).toList());
    }
}
