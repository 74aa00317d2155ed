package parity.drill.harm;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import parity.config.ProjectFolder;
import parity.failure.Failure;
import parity.json.Json;

/**
 * What harm is being done, written down before it is done and struck out when it is undone: whoever comes after a run
 * that was killed knows what to heal.
 */
public record Journal(ProjectFolder folder) {

    private static final String FILE = "drill.json";

    /** An interrupt heals a fault and a mode at the same time, and each strikes out what is its own. */
    private static final Object WRITING = new Object();

    /** What one run has written down; it may still be at work. */
    public record Entry(long pid, long since, List<Harm> harms) {
        public Entry {
            harms = List.copyOf(harms);
        }

        /** Whoever wrote it is gone; a process that got its number later is not the one. */
        public boolean isLeft() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> begun(process) == since)
                    .isEmpty();
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
        entry.put("pid", ProcessHandle.current().pid());
        entry.put("since", begun(ProcessHandle.current()));
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
                entry.get("pid").number(),
                entry.get("since").number(),
                entry.get("harms").items().stream().map(Harm::read).toList());
    }

    private static long begun(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
