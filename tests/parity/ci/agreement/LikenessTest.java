package parity.ci.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static final Subject NODE = new Subject(Kind.RUNTIME, "node");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            15.1,           15.1,       exact
            17,             17-alpine,  exact-version-variant-differs
            17-bookworm,    17-alpine,  exact-version-variant-differs
            3.11,           3.11.11,    compatible-minor
            17,             17.6,       compatible-major
            8.6.1,          8.6.3,      mismatch-patch
            7.2,            7.4,        mismatch-minor
            7.2,            7.4.1,      mismatch-minor
            18,             14,         mismatch-major
            3.10,           3.1,        mismatch-minor
            latest,         17,         floating
            alpine,         alpine,     floating
            2024-05-01,     2024-05-01, exact
            sha-1a2b3c4d,   sha-1a2b3c4d, exact
            1a2b3c4d,       17,         unresolved
            latest-v25.4,   latest-v25.4, exact
            """)
    void of_two_tags(String ci, String local, String verdict) {
        assertEquals(verdict, Likeness.of(Tags.read(ci), Tags.read(local)).word());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            20,       ">=18.0.0 <26.0.0",   in-range
            20.x,     20.11.1,              in-range
            24,       16.19.0,              mismatch-major
            ^20.1,    20.0.5,               mismatch-minor
            ~20.1,    20.2.0,               mismatch-minor
            "1 - 3",  3.9,                  in-range
            ">=3.13,<3.14", 3.13.2,         in-range
            ">=3.13,<3.14", 3.14,           mismatch-minor
            "^16 || ^18", 17.2,             mismatch-major
            3.*,      3.12,                 in-range
            ~> 3.2,   3.4,                  in-range
            >=18,     >=18,                 exact
            >=18,     <17,                  mismatch-major
            lts/*,    20,                   floating
            v24,      24,                   exact
            """)
    void of_two_wishes(String ci, String local, String verdict) {
        assertEquals(
                verdict,
                Likeness.of(Versions.read(NODE, ci), Versions.read(NODE, local)).word());
    }

    @ParameterizedTest
    @CsvSource({
        "java, 1.8, 8",
        "java, temurin-21.0.2+13, 21.0.2",
        "java, 21.0.2-tem, 21.0.2",
        "java, 21-oracle, 21",
        "java, 25-ea, 25-ea",
        "go, go1.22.3, 1.22.3",
        "ruby, ruby-3.3.5, 3.3.5",
        "python, python-3.11.4, 3.11.4",
        "pnpm, 9.1.0, 9.1.0"
    })
    void a_version_is_read_past_who_made_it(String product, String written, String version) {
        assertEquals(version, Versions.read(Tools.subject(product), written).text());
    }
}
