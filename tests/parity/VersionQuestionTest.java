package parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionQuestionTest {

    @ParameterizedTest
    @CsvSource({"170011, 17.11", "100000, 10.0", "90624, 9.6.24"})
    void the_number_that_patroni_tells_is_a_version(String number, String version) {
        assertEquals(version, VersionQuestion.dotted(number));
    }
}
