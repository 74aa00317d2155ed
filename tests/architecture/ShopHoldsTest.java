package architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shop is built by Maven for its image and by JBang for the dev loop: both have the same to build it from. */
class ShopHoldsTest {

    private static final Path SHOP = Path.of("examples", "shop-backend");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(.*?)</dependency>",
            Pattern.DOTALL);
    private static final Pattern PARENT =
            Pattern.compile("<parent>.*?<version>([^<]+)</version>.*?</parent>", Pattern.DOTALL);

    @Test
    void maven_and_jbang_are_told_the_same_dependencies() throws IOException {
        var pom = Files.readString(SHOP.resolve("pom.xml"));
        var wanted = DEPENDENCY
                .matcher(pom)
                .results()
                .filter(each -> !each.group(3).contains("<scope>test</scope>"))
                .map(each -> each.group(1) + ":" + each.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        var release = PARENT.matcher(pom).results().findFirst().orElseThrow().group(1);
        wanted.add("org.springframework.boot:spring-boot-dependencies:%s@pom".formatted(release));

        assertEquals(wanted, told());
    }

    private static Set<String> told() throws IOException {
        try (var lines = Files.lines(SHOP.resolve(Path.of("src", "main", "java", "shop", "Shop.java")))) {
            return lines.filter(line -> line.startsWith("//DEPS "))
                    .map(line -> line.substring("//DEPS ".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
