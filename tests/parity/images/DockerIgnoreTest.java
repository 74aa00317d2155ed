package parity.images;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DockerIgnoreTest {

    @Test
    void what_lies_in_a_folder_that_is_kept_out_is_kept_out_with_it() {
        var ignore = DockerIgnore.of("# made here\n/target/\nnode_modules\n");

        assertTrue(ignore.keepsOut("target/classes/A.class"));
        assertTrue(ignore.keepsOutAll("node_modules"));
        assertFalse(ignore.keepsOut("sub/node_modules/a.js"));
        assertFalse(ignore.keepsOut("targets"));
    }

    @Test
    void stars_stay_in_a_folder_and_double_stars_do_not() {
        var ignore = DockerIgnore.of("*.md\n**/*.log\na/**/z\n");

        assertTrue(ignore.keepsOut("README.md"));
        assertFalse(ignore.keepsOut("docs/guide.md"));
        assertTrue(ignore.keepsOut("run.log"));
        assertTrue(ignore.keepsOut("a/b/run.log"));
        assertTrue(ignore.keepsOut("a/b/c/z"));
        assertFalse(ignore.keepsOut("runlog"));
    }

    @Test
    void a_later_line_brings_back_what_an_earlier_one_kept_out() {
        var ignore = DockerIgnore.of("*\n!src\n!pom.xml\nsrc/secret.txt\n");

        assertTrue(ignore.keepsOut("other"));
        assertFalse(ignore.keepsOut("pom.xml"));
        assertFalse(ignore.keepsOut("src/Main.java"));
        assertTrue(ignore.keepsOut("src/secret.txt"));
        assertFalse(ignore.keepsOutAll("docs"), "something in it may be brought back");
    }

    @Test
    void nothing_is_kept_out_where_nothing_is_said() {
        assertFalse(DockerIgnore.of("").keepsOut("a"));
        assertFalse(DockerIgnore.of(".\n/\n").keepsOut("a"));
    }
}
