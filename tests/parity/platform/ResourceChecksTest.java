package parity.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parity.engine.Endpoint;
import parity.json.Json;
import parity.platform.Usage.Share;

class ResourceChecksTest {

    private static final long GB = 1_000_000_000;

    private final Once<EngineState> unasked = new Once<>(() -> engine(0, 0));
    private final ResourceChecks checks =
            new ResourceChecks(Machines.debian12(Machines.ROOT), Needs.usual(), "shop", unasked);

    @Test
    void says_what_there_is_and_what_it_takes() {
        assertEquals(Verdict.pass("8.0 GB, needs 4.0 GB"), checks.memory(engine(8 * GB, 4)));
        assertEquals("2.0 GB, needs 4.0 GB", checks.memory(engine(2 * GB, 4)).detail());
        assertEquals(Level.FAIL, checks.memory(engine(2 * GB, 4)).level());
        assertEquals(Level.FAIL, checks.cpus(engine(8 * GB, 1)).level());
    }

    @Test
    void names_the_projects_that_take_the_memory_the_greediest_first() {
        var usage = Usage.sum(List.of(new Share("blog", GB), new Share("wiki", 2 * GB), new Share("wiki", 2 * GB)));

        var verdict = checks.taken(engine(8 * GB, 4), usage);

        assertEquals(Level.WARN, verdict.level());
        assertEquals("3.0 GB, needs 4.0 GB (taken by wiki 4.0 GB, blog 1.0 GB)", verdict.detail());
    }

    @Test
    void fails_where_less_than_half_is_left() {
        assertEquals(
                Level.PASS,
                checks.taken(engine(8 * GB, 4), new Usage(Map.of("wiki", 4 * GB)))
                        .level());
        assertEquals(
                Level.FAIL,
                checks.taken(engine(8 * GB, 4), new Usage(Map.of("wiki", 7 * GB)))
                        .level());
    }

    @Test
    void what_a_project_takes_itself_is_not_in_its_way() {
        var usage = new Usage(Map.of("shop", 7 * GB, "blog", GB));

        assertEquals(GB, usage.without("shop").total());
    }

    @Test
    void memory_that_the_kernel_can_take_back_is_not_taken() {
        var second = "{\"memory_stats\":{\"usage\":500,\"stats\":{\"inactive_file\":200}}}";
        var first = "{\"memory_stats\":{\"usage\":500,\"stats\":{\"inactive_file\":1,\"total_inactive_file\":300}}}";

        assertEquals(300, Usage.bytes(Json.parse(second)));
        assertEquals(200, Usage.bytes(Json.parse(first)));
        assertEquals(0, Usage.bytes(Json.parse("{}")));
    }

    @Test
    void a_disk_runs_out_of_bytes_or_of_files() {
        assertEquals(Level.PASS, checks.disk(new Space(20 * GB, 0, 0)).level());
        assertEquals(Level.WARN, checks.disk(new Space(12 * GB, 0, 0)).level());
        assertEquals(Level.FAIL, checks.disk(new Space(9 * GB, 0, 0)).level());
        assertEquals(Level.PASS, checks.inodes(new Space(0, 900_000, 1_000_000)).level());
        assertEquals(
                Level.WARN, checks.inodes(new Space(0, 400_000, 10_000_000)).level());
        assertEquals(Level.FAIL, checks.inodes(new Space(0, 900, 1_000_000)).level());
        assertEquals(Level.SKIP, checks.inodes(new Space(0, 0, 0)).level());
    }

    @Test
    void reads_both_tables_of_df() {
        var space = Space.read("""
                Filesystem     1024-blocks     Used Available Capacity Mounted on
                /dev/vda         263174212 12000000  83886080      13% /
                """, """
                Filesystem       Inodes  IUsed    IFree IUse%% Mounted on
                /dev/vda       16777216 418022 16359194     3%% /
                """);

        assertEquals(new Space(83_886_080L * 1024, 16_359_194, 16_777_216), space);
    }

    @Test
    void two_looks_at_a_container_tell_how_many_cpus_it_keeps_busy() {
        var stats = Json.parse("""
                {"cpu_stats": {"cpu_usage": {"total_usage": 1500}, "system_cpu_usage": 8000, "online_cpus": 4},
                 "precpu_stats": {"cpu_usage": {"total_usage": 1000}, "system_cpu_usage": 7000}}
                """);

        assertEquals(2.0, Load.cores(stats));
        assertEquals(0.0, Load.cores(Json.parse("{}")));
    }

    @Test
    void busy_cpus_are_named_with_who_keeps_them_so() {
        var busy = Load.sum(
                List.of(new Load.Share("wiki", 2.5), new Load.Share("wiki", 1.0), new Load.Share("blog", 0.01)));

        assertEquals(
                Verdict.warn(
                        "0.5, needs 2 (taken by wiki 3.5)",
                        "stop what you do not need: docker compose -p PROJECT stop"),
                checks.busy(engine(8 * GB, 4), busy.without("blog")));
        assertEquals(
                Verdict.pass("4.0, needs 2 (nothing else is busy)"),
                checks.busy(engine(8 * GB, 4), busy.without("wiki")));
    }

    private static EngineState engine(long memory, int cpus) {
        return EngineState.answering(
                new Endpoint("unix:///var/run/docker.sock", "the usual socket"),
                "{}",
                "{\"MemTotal\":%d,\"NCPU\":%d}".formatted(memory, cpus));
    }
}
