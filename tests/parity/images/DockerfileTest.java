package parity.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DockerfileTest {

    @Test
    void it_begins_with_images_but_not_with_its_own_stages() {
        var text = """
                ARG JAVA=25
                FROM --platform=$BUILDPLATFORM debian:trixie-slim AS Build
                RUN make
                from parity/jre
                COPY --from=build /a /a
                FROM build
                FROM scratch
                FROM eclipse-temurin:${JAVA}
                """;

        assertEquals(List.of("debian:trixie-slim", "parity/jre:latest"), new Dockerfile(text).bases());
    }
}
