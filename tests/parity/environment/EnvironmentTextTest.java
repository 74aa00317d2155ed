package parity.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EnvironmentTextTest {

    @Test
    void a_value_is_one_only_where_something_stands_behind_the_name() {
        var text = new EnvironmentText("A=1\nexport B = two\nC=\nD=\"\"\n#E=5\nF=# later\n");

        assertTrue(text.gives("A"));
        assertTrue(text.gives("B"));
        assertFalse(text.gives("C"));
        assertFalse(text.gives("D"));
        assertFalse(text.gives("E"));
        assertFalse(text.gives("F"));
        assertFalse(text.gives("G"));
    }

    @Test
    void a_new_value_goes_where_its_line_stands_empty_and_nothing_else_moves() {
        var text = new EnvironmentText("# ours\n\nPORT = 5432\nPASSWORD=\nLAST='x'");

        assertEquals(
                "# ours\n\nPORT = 5432\nPASSWORD=s3cret\nLAST='x'",
                text.with("PASSWORD", "s3cret").text());
    }

    @Test
    void a_new_name_goes_to_the_end_on_a_line_of_its_own() {
        assertEquals("A=1\nB=2\n", new EnvironmentText("A=1").with("B", "2").text());
        assertEquals("B=2\n", new EnvironmentText("").with("B", "2").text());
    }

    @Test
    void the_password_of_an_example_is_taken_out() {
        var text = new EnvironmentText("PASSWORD=changeme\nPORT=1\n").without("PASSWORD");

        assertEquals("PASSWORD=\nPORT=1\n", text.text());
    }
}
