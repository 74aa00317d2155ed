package parity.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.compose.Container;

class PartingTest {

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        shop = Shop.in(folder);
    }

    @Test
    void what_is_needed_ends_after_those_that_need_it() {
        var ties = ties(shop.container("db", "postgres"), shop.container("app", "shop", "db"));

        assertEquals(List.of("app"), Parting.ALL.before("db", ties));
        assertEquals(List.of(), Parting.ALL.before("app", ties));
    }

    @Test
    void behind_a_proxy_one_waits_for_those_that_speak_through_it() {
        var ties = ties(
                shop.container("db", "postgres"),
                shop.container("proxy", "haproxy:3", "db"),
                shop.container("app", "shop", "proxy"),
                shop.container("job", "shop", "db"));

        assertEquals(List.of("app", "job"), Parting.ALL.before("db", ties));
        assertEquals(List.of("proxy", "job"), Parting.SOME.before("db", ties));
    }

    @Test
    void two_that_need_each_other_do_not_wait_for_each_other() {
        var ties = ties(
                shop.container("a", "shop", "b"),
                shop.container("b", "shop", "c"),
                shop.container("c", "shop", "a", "d"),
                shop.container("d", "shop"));

        assertEquals(List.of(), Parting.ALL.before("a", ties));
        assertEquals(List.of(), Parting.SOME.before("b", ties));
        assertEquals(List.of("c"), Parting.SOME.before("d", ties));
    }

    @Test
    void only_an_etcd_of_which_nothing_stays_is_not_waited_for() {
        assertEquals("?t=0", Parting.ALL.haste(shop.container("etcd1", "parity/etcd")));
        assertEquals("", Parting.SOME.haste(shop.container("etcd1", "parity/etcd")));
        assertEquals("", Parting.ALL.haste(shop.container("db", "postgres")));
    }

    private static Ties ties(Container... containers) {
        return new Ties(List.of(containers));
    }
}
