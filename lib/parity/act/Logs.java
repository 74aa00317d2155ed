package parity.act;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** The log of each job, kept in the folder of the run; secrets were masked before. */
final class Logs implements Tally.Watcher, AutoCloseable {

    private final RunFolder folder;
    private final Tally.Watcher next;
    private final Map<LegRun, BufferedWriter> open = new HashMap<>();

    Logs(RunFolder folder, Tally.Watcher next) {
        this.folder = folder;
        this.next = next;
    }

    @Override
    public void began(LegRun run) {
        next.began(run);
    }

    @Override
    public void said(LegRun run, String line) {
        try {
            var log = open.get(run);
            if (log == null) {
                log = Files.newBufferedWriter(folder.log(run.place()));
                open.put(run, log);
            }
            log.write(line + "\n");
        } catch (IOException e) {
            // A full disk must not turn a good run into a failed one.
        }
        next.said(run, line);
    }

    @Override
    public void ended(LegRun run, StepRun step) {
        flush(run);
        next.ended(run, step);
    }

    @Override
    public void ended(LegRun run) {
        flush(run);
        next.ended(run);
    }

    @Override
    public void close() {
        open.keySet().forEach(this::flush);
        open.values().forEach(log -> {
            try {
                log.close();
            } catch (IOException e) {
                // As above.
            }
        });
    }

    private void flush(LegRun run) {
        var log = open.get(run);
        try {
            if (log != null) {
                log.flush();
            }
        } catch (IOException e) {
            // As above.
        }
    }
}
