package parity.act;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MatrixImageTest {

    @Test
    void chooses_for_each_leg_what_its_image_has_become() {
        assertEquals(
                "${{ format('{0}', matrix['image']) == 'node:22' && 'parity/fitted:a' || format('{0}', matrix['image']) }}",
                new MatrixImage("${{ matrix.image }}").choosing(Map.of("node:22", "parity/fitted:a")));
    }

    @Test
    void keeps_what_stands_beside_the_values() {
        assertEquals(
                "${{ format('x/a''{{:{0}-{1}', matrix['os'], matrix['v-1']) }}",
                new MatrixImage("x/a'{:${{matrix.os}}-${{ matrix.v-1 }}").choosing(Map.of()));
    }
}
