package parity.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Program;
import parity.terminal.Terminal;

/** How long the shop of this checkout takes from a saved file to what its user sees of it, run by {@code dev --watch}. */
record ShopLoop(Path root, Path folder) {

    private static final int EDITS = 5;
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Set<String> LEFT = Set.of("node_modules", "target", "dist", ".env");
    private static final String BACKEND = "there is no order";
    private static final String FRONTEND = "The example shop";

    List<LoopResult> run(Terminal terminal) throws IOException {
        settings();
        copy(root.resolve("compose"), folder.resolve("compose"));
        copy(root.resolve("examples"), folder.resolve("examples"));
        launcher();
        try (var dev = Supervised.start(root, folder, "--watch")) {
            var backend = address(dev, "backend");
            var results = new ArrayList<>(List.of(backend(backend)));
            if (Program.exists("npm") && BrowserPage.isPossible()) {
                results.add(frontend(address(dev, "frontend")));
            } else {
                terminal.say("without npm and Chromium here, the page is not measured");
            }
            return results;
        }
    }

    private LoopResult backend(String address) throws IOException {
        var source = folder.resolve("examples/shop-backend/src/main/java/shop/orders/Refused.java");
        var question = URI.create(address + "/api/orders/424242");
        var millis = new ArrayList<Double>();
        for (int edit = 1; edit <= EDITS; edit++) {
            var words = "edit %d knows no order".formatted(edit);
            long saved = replace(source, edit == 1 ? BACKEND : "edit %d knows no order".formatted(edit - 1), words);
            while (!answer(question).contains(words)) {
                requireInTime(saved);
            }
            millis.add((System.nanoTime() - saved) / 1e6);
        }
        return new LoopResult("shop backend, save to changed answer", median(millis), "ms", 5000, true);
    }

    private LoopResult frontend(String address) throws IOException {
        var source = folder.resolve("examples/shop-frontend/src/App.tsx");
        var millis = new ArrayList<Double>();
        try (var page = BrowserPage.open(address, folder.resolve("browser"))) {
            page.awaitText(FRONTEND);
            for (int edit = 1; edit <= EDITS; edit++) {
                var words = "Edit %d of the shop".formatted(edit);
                long saved = replace(source, edit == 1 ? FRONTEND : "Edit %d of the shop".formatted(edit - 1), words);
                page.awaitText(words);
                millis.add((System.nanoTime() - saved) / 1e6);
                Supervised.rest(Duration.ofSeconds(1));
            }
        }
        return new LoopResult("shop frontend, save to changed page", median(millis), "ms", 2000, true);
    }

    private static long replace(Path source, String before, String after) throws IOException {
        var text = Files.readString(source);
        if (!text.contains(before)) {
            throw new Failure("'%s' is not in %s any more: this benchmark edits it".formatted(before, source));
        }
        Files.writeString(source, text.replace(before, after));
        return System.nanoTime();
    }

    private static String answer(URI question) {
        try {
            var connection = (HttpURLConnection) question.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            var body = connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream();
            return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // While it is started anew nobody listens.
            Supervised.rest(PAUSE);
            return "";
        }
    }

    private static void requireInTime(long since) {
        if (System.nanoTime() - since > LIMIT.toNanos()) {
            throw new Failure(Exit.TIMED_OUT, "the shop does not come to show what was changed in it");
        }
    }

    /** {@code backend | * ready after 4120 ms, http://localhost:22240}. */
    private static String address(Supervised dev, String service) throws IOException {
        var line = dev.awaitLine(service, "* ready after");
        return line.substring(line.lastIndexOf(' ') + 1).replace("localhost", "127.0.0.1");
    }

    /** Under another name, and with servers that need no image. */
    private void settings() throws IOException {
        var text = Files.readString(root.resolve("parity.yml"))
                .replaceFirst("(?m)^name: .*$", "name: parity-bench-shop")
                .replaceAll("\\{resource: (\\w+)", "{resource: $1, engine: embedded");
        Files.writeString(folder.resolve("parity.yml"), text);
    }

    /** What parity.yml starts the shop with, in the place where it looks for it. */
    private void launcher() throws IOException {
        var file = Files.writeString(
                folder.resolve("jbang"), "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(root.resolve("jbang")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes about) throws IOException {
                if (LEFT.contains(String.valueOf(each.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(each)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes about) throws IOException {
                if (!LEFT.contains(String.valueOf(each.getFileName()))) {
                    Files.copy(each, to.resolve(from.relativize(each).toString()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
