package parity.drill.harm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.failure.Failure;
import parity.json.Json;

/** What a container may have is lowered, and put back as it was; a disk that others use is not filled. */
class LimitsTest {

    private static final String STATS =
            "{'memory_stats':{'usage':209715200,'stats':{'active_file':62914560,'inactive_file':41943040}}}"
                    .replace('\'', '"');

    @Test
    void a_quota_of_none_is_put_back_as_none() {
        var harm = cpu("{'HostConfig':{'NanoCpus':0,'CpuQuota':0,'CpuPeriod':0}}", 20);

        assertEquals(Map.of("CpuQuota", 20_000L, "CpuPeriod", 100_000L), Throttle.limited(harm));
        assertEquals(Map.of("CpuQuota", -1L, "CpuPeriod", 100_000L), Throttle.asBefore(harm));
    }

    @Test
    void cores_are_counted_as_they_were_given() {
        var harm = cpu("{'HostConfig':{'NanoCpus':1500000000,'CpuQuota':0,'CpuPeriod':0}}", 5);

        assertEquals(Map.of("NanoCpus", 50_000_000L), Throttle.limited(harm));
        assertEquals(Map.of("NanoCpus", 1_500_000_000L), Throttle.asBefore(harm));
    }

    @Test
    void what_the_kernel_keeps_of_files_is_not_held() {
        assertEquals(100L << 20, Squeeze.held(Json.parse(STATS)));
    }

    @Test
    void a_memory_limit_is_lowered_to_what_is_held_and_a_little() {
        var notes = Squeeze.notes("db1", memory(512L << 20), Json.parse(STATS), 8);

        assertEquals(String.valueOf(108L << 20), notes.get("lowered"));
        assertEquals(String.valueOf(512L << 20), notes.get("Memory"));
        assertEquals(String.valueOf(1024L << 20), notes.get("MemorySwap"));
    }

    @Test
    void without_a_memory_limit_there_is_none_to_put_back() {
        var refusal = assertThrows(Failure.class, () -> Squeeze.notes("db1", memory(0), Json.parse(STATS), 8));

        assertTrue(refusal.getMessage().startsWith("db1 has no memory limit"), refusal.getMessage());
    }

    @Test
    void a_volume_on_the_disk_of_all_is_told_from_one_of_its_own() {
        var head = "Filesystem 1024-blocks Used Available Capacity Mounted on\n";
        var root = "overlay 102400000 40960000 61440000 40% /\n";

        var shared = Room.read(head + root + "/dev/sda1 102400000 40960000 61440000 40% /data\n");
        var own = Room.read(head + root + "tmpfs 262144 10240 251904 4% /data\n");

        assertEquals(Optional.of(new Room(100_000, 60_000, true)), shared);
        assertEquals(Optional.of(new Room(256, 246, false)), own);
        assertEquals(Optional.empty(), Room.read("df: not found"));
    }

    @Test
    void a_disk_of_its_own_is_filled_and_that_of_all_only_as_far_as_was_said() {
        var own = new Room(256, 246, false);
        var shared = new Room(100_000, 60_000, true);

        assertEquals(246, Filling.megabytes("db1:/data", own, 0, Optional.empty()));
        assertEquals(236, Filling.megabytes("db1:/data", own, 10, Optional.empty()));
        assertEquals(500, Filling.megabytes("db1:/data", shared, 0, Optional.of(500)));
        assertThrows(Failure.class, () -> Filling.megabytes("db1:/data", shared, 0, Optional.empty()));
        assertThrows(Failure.class, () -> Filling.megabytes("db1:/data", shared, 0, Optional.of(59_000)));
        assertThrows(Failure.class, () -> Filling.megabytes("db1:/data", own, 300, Optional.empty()));
    }

    private static Harm cpu(String inspected, int percent) {
        var notes = Throttle.notes(Json.parse(inspected.replace('\'', '"')), percent);
        return Harm.of("cpu", "shop-db1-1", "db1").noting(notes);
    }

    private static Json memory(long limit) {
        return Json.parse("{\"HostConfig\":{\"Memory\":%d,\"MemorySwap\":%d}}".formatted(limit, 2 * limit));
    }
}
