package parity.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The exchange that RFC 7677 prints. */
class ScramTest {

    private static final String CHALLENGE =
            "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";

    private final Scram scram = new Scram("user", "pencil", "rOprNGfwEbeRWgbNEkqO");

    @Test
    void proves_the_password() throws IOException {
        assertEquals("n,,n=user,r=rOprNGfwEbeRWgbNEkqO", scram.first());
        assertEquals(
                "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                        + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
                scram.proof(CHALLENGE));
    }

    @Test
    void believes_only_a_server_that_knows_it_too() throws IOException {
        scram.proof(CHALLENGE);

        assertTrue(scram.isProvenBy("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
        assertFalse(scram.isProvenBy("v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
    }

    @Test
    void refuses_an_answer_to_somebody_else_and_endless_work() {
        assertThrows(IOException.class, () -> scram.proof("r=other,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"));
        assertThrows(IOException.class, () -> scram.proof(CHALLENGE.replace("i=4096", "i=999999999")));
    }
}
