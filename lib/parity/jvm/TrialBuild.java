package parity.jvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small program that is built, changed and built again: all that a saved file sets going, to have it done once. */
public final class TrialBuild {

    private static final String SOURCE = """
            import java.util.List;
            import java.util.Map;
            import java.util.function.Function;
            import java.util.stream.Collectors;
            import org.w3c.dom.Node;

            /** A bit of everything. */
            @FunctionalInterface
            interface Trial<T extends Comparable<T>> {
                enum Size { SMALL, LARGE }

                record Part(String name, int weight) {}

                T best(List<? extends T> all);

                static Map<Size, List<Part>> sorted(List<Part> parts) {
                    Function<Part, Size> size = part -> part.weight() > LIMIT ? Size.LARGE : Size.SMALL;
                    try {
                        return parts.stream().collect(Collectors.groupingBy(size));
                    } finally {
                        for (int i = 0; i < parts.size(); i++) {
                            System.out.println("part " + i + switch (size.apply(parts.get(i))) {
                                case SMALL -> " is small";
                                case LARGE -> " is large";
                            });
                        }
                    }
                }

                default String of(Object any) {
                    return any instanceof Part(var name, int _) ? name : any instanceof Node node ? node.getNodeName() : "";
                }
            }
            """;

    private TrialBuild() {}

    public static void in(Path folder) throws IOException {
        var source = folder.resolve("Trial.java");
        var makings = new Makings(
                Path.of(System.getProperty("java.home")),
                List.of(source, Files.writeString(folder.resolve("Other.java"), "class Other {}")),
                Map.of(),
                List.of(ownLibrary()),
                List.of("-proc:none", "-parameters"),
                List.of());
        var classes = new Classes(folder.resolve("built"));
        for (var limit : List.of("4", "5 + Integer.parseInt(\"1\")")) {
            Files.writeString(source, SOURCE.replace("LIMIT", limit));
            try (var compiler = Compiler.of(makings, folder)) {
                classes.update(makings, compiler);
            }
        }
    }

    /** Some library. */
    private static Path ownLibrary() {
        return Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
    }
}
