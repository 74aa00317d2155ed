package parity.drill.harm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

/** A volume filled with one file, by a container of ours that has it too: that works where the node itself is down. */
public record Filling(Engine engine, Harm harm) implements Injury {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** What a disk that others use must keep. */
    private static final long KEPT = 2048;

    /** The folder and the size of the file; of a disk that others use too, only as much as was said. */
    public static Map<String, String> notes(Engine engine, Harm harm, int free, Optional<Integer> size) {
        var folder = folder(new Verbs(engine, harm.container()).inspected().orElseThrow(), harm.service());
        var told = engine.run(harm.container(), List.of("df", "-Pk", "/", folder), LIMIT);
        var room = Room.read(told.out())
                .orElseThrow(() -> new Failure(
                        "cannot tell how much room %s of %s has: %s".formatted(folder, harm.service(), told.words())));
        long megabytes = megabytes(harm.service() + ":" + folder, room, free, size);
        boolean isBrimful = free == 0 && size.isEmpty();
        return Map.of("folder", folder, "megabytes", String.valueOf(megabytes), "brim", isBrimful ? "brim" : "");
    }

    static long megabytes(String volume, Room room, int free, Optional<Integer> size) {
        if (room.isShared() && size.isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    "%s lies on the disk that all containers share: give it a size (driver_opts), or say how much: --size MB"
                            .formatted(volume));
        }
        long available = room.free() - (room.isShared() ? KEPT : 0);
        long wanted = size.map(Integer::longValue).orElse(available - free);
        if (wanted < 0 || wanted > available) {
            throw new Failure(
                    Exit.USAGE,
                    "%s has %d MB to give, which is too little for what is asked; nothing was taken"
                            .formatted(volume, Math.max(0, available)));
        }
        return wanted;
    }

    @Override
    public void prepare() {
        new ToolImage(engine).build();
        toolbox().open();
    }

    @Override
    public void make() {
        var words = "fill %s %s %s".formatted(note("folder"), note("megabytes"), note("brim"));
        toolbox().run(words.strip().split(" "));
    }

    /** A volume is reached by the container that has it; without one, the next that is made. */
    @Override
    public boolean canBeUndone() {
        return new Verbs(engine, harm.container()).inspected().isPresent();
    }

    /** Whoever ended for want of room is started. */
    @Override
    public void heal() {
        toolbox().takeBack("fill", note("folder"), "off");
        new Verbs(engine, harm.container()).tell("start");
    }

    private Toolbox toolbox() {
        return Toolbox.in(Toolbox.Place.VOLUMES, engine, harm);
    }

    private String note(String name) {
        return harm.notes().getOrDefault(name, "");
    }

    /** The first that it may write to. */
    private static String folder(Json inspected, String service) {
        return inspected.get("Mounts").items().stream()
                .filter(mount -> mount.get("Type").text().equals("volume")
                        && mount.get("RW").truth())
                .map(mount -> mount.get("Destination").text())
                .sorted()
                .findFirst()
                .orElseThrow(() -> new Failure(Exit.USAGE, "%s writes to no volume".formatted(service)));
    }
}
