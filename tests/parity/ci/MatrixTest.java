package parity.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parity.yaml.Node;

class MatrixTest {

    @Test
    void a_job_without_a_matrix_has_one_leg() {
        assertEquals("{}", legs(""));
    }

    @Test
    void every_value_meets_every_other() {
        assertEquals("{os=a, v=1} {os=a, v=2} {os=b, v=1} {os=b, v=2}", legs("os: [a, b], v: [1, 2]"));
    }

    @Test
    void excluded_legs_are_those_that_have_all_that_is_written() {
        assertEquals("{os=a, v=1} {os=b, v=2}", legs("os: [a, b], v: [1, 2], exclude: [{os: a, v: 2}, {os: b, v: 1}]"));
        assertEquals("{os=b, v=1} {os=b, v=2}", legs("os: [a, b], v: [1, 2], exclude: [{os: a}]"));
    }

    @Test
    void what_is_included_extends_the_legs_that_it_does_not_contradict() {
        assertEquals("{os=a, x=1} {os=b, x=1}", legs("os: [a, b], include: [{x: 1}]"));
        assertEquals("{os=a, x=1} {os=b}", legs("os: [a, b], include: [{os: a, x: 1}]"));
    }

    @Test
    void what_is_included_and_contradicts_every_leg_is_a_leg_of_its_own() {
        assertEquals("{os=a} {os=c, x=1}", legs("os: [a], include: [{os: c, x: 1}]"));
        assertEquals("{os=a} {os=c}", legs("include: [{os: a}, {os: c}]"));
    }

    @Test
    void an_included_value_may_be_replaced_by_a_later_one_an_axis_may_not() {
        assertEquals("{os=a, x=2} {os=b, x=1}", legs("os: [a, b], include: [{x: 1}, {os: a, x: 2}]"));
    }

    @Test
    void values_may_be_objects() {
        assertEquals("{os={name: b}}", legs("os: [{name: a}, {name: b}], exclude: [{os: {name: a}}]"));
    }

    @Test
    void an_expression_leaves_the_legs_to_the_run() {
        var matrix = matrix("v: '${{ fromJSON(needs.a.outputs.v) }}'");

        assertTrue(matrix.isDynamic());
        assertEquals(0, matrix.legs().size());
    }

    @Test
    void an_expression_that_spells_its_values_out_needs_no_run() {
        assertEquals("{v=1} {v=b}", legs("v: '${{ fromJSON(''[1, \"b\"]'') }}'"));
        assertEquals("", legs("v: '${{ fromJSON(''[]'') }}'"));
        assertFalse(matrix("v: '${{ fromJSON(''[]'') }}'").isDynamic());
        assertTrue(matrix("v: '${{ fromJSON(''[1'') }}'").isDynamic());
    }

    @Test
    void a_matrix_of_millions_is_cut_off() {
        var ten = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
        var axes = "abcdefghij".chars().mapToObj(c -> (char) c + ": " + ten).collect(Collectors.joining(", "));

        assertTrue(matrix(axes).legs().size() > Matrix.MOST_LEGS);
    }

    private static String legs(String text) {
        return matrix(text).legs().stream().map(MatrixTest::text).collect(Collectors.joining(" "));
    }

    private static String text(Map<String, Node> leg) {
        return leg.entrySet().stream()
                .map(value -> value.getKey() + "=" + Written.text(value.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Matrix matrix(String text) {
        var strategy = text.isEmpty() ? "" : "strategy: {matrix: {%s}}".formatted(text);
        var workflow = WorkflowReading.of("w.yml", "jobs: {a: {%s}}".formatted(strategy));
        return workflow.workflow().orElseThrow().jobs().getFirst().matrix();
    }
}
