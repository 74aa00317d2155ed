package parity.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Program;
import parity.terminal.Terminal;
import parity.wire.Http;

/** How long the shop of this checkout takes from a saved file to what its user sees of it, run by {@code dev --watch}. */
record ShopLoop(Path root, Path folder) {

    private static final int EDITS = 5;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration BETWEEN_EDITS = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration SETTLING = Duration.ofSeconds(45);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String REFUSED = "examples/shop-backend/src/main/java/shop/orders/Refused.java";
    private static final String BACKEND = "there is no order";
    private static final String FRONTEND = "The example shop";

    List<LoopResult> run(Terminal terminal) throws IOException {
        var shop = ShopCopy.of(root, folder).embedded("parity-bench-shop");
        var results = new ArrayList<LoopResult>();
        try (var dev = Supervised.start(root, folder, "--watch")) {
            var backend = address(dev, "backend");
            // What makes its next start quick is made once it has settled.
            Supervised.rest(SETTLING);
            results.add(backend("shop backend, save to changed answer, started anew", backend, 5000));
            Supervised.rest(BETWEEN_EDITS);
            results.add(new LoopResult(
                    "memory of 'dev' after it built %d times".formatted(EDITS + 1), dev.megabytes(), "MB", 120, true));
            if (Program.exists("npm") && BrowserPage.isPossible()) {
                results.add(frontend(address(dev, "frontend")));
            } else {
                terminal.say("without npm and Chromium here, the page is not measured");
            }
        }
        shop.live("--live --restart");
        try (var dev = Supervised.start(root, folder, "backend")) {
            results.add(backend("the same by run-java --live --restart", address(dev, "backend"), 5000));
        }
        shop.with(text -> text.replace("--live --restart", "--live"));
        try (var dev = Supervised.start(root, folder, "backend")) {
            results.add(backend("the same with Spring's developer tools (--live)", address(dev, "backend"), 2000));
        }
        return results;
    }

    private LoopResult backend(String what, URI address, int bar) throws IOException {
        var server = new Http(new InetSocketAddress(address.getHost(), address.getPort()), ANSWER);
        var times = edits(REFUSED, BACKEND, words -> {
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (!answer(server, "/api/orders/424242").contains(words)) {
                if (System.nanoTime() > deadline) {
                    throw new Failure(Exit.TIMED_OUT, "the shop does not come to show what was changed in it");
                }
                // A browser asks now and then, and leaves the processor to those who work.
                Supervised.rest(PAUSE);
            }
        });
        Files.copy(root.resolve(REFUSED), folder.resolve(REFUSED), StandardCopyOption.REPLACE_EXISTING);
        return new LoopResult(what, times.medianMillis(), "ms", bar, true);
    }

    private LoopResult frontend(URI address) throws IOException {
        try (var page = BrowserPage.open(address.toString(), folder.resolve("browser"))) {
            page.awaitText(FRONTEND);
            var times = edits("examples/shop-frontend/src/App.tsx", FRONTEND, page::awaitText);
            return new LoopResult("shop frontend, save to changed page", times.medianMillis(), "ms", 2000, true);
        }
    }

    /** Changes the same words again and again, and waits each time until they can be seen. */
    private Times edits(String file, String words, Consumer<String> awaitSeen) throws IOException {
        var source = folder.resolve(file);
        var times = new ArrayList<Duration>();
        var present = words;
        for (int edit = 1; edit <= EDITS; edit++) {
            var next = "edit %d of the shop".formatted(edit);
            long saved = replace(source, present, next);
            awaitSeen.accept(next);
            times.add(Duration.ofNanos(System.nanoTime() - saved));
            present = next;
            Supervised.rest(BETWEEN_EDITS);
        }
        return new Times(times);
    }

    private static long replace(Path source, String before, String after) throws IOException {
        var text = Files.readString(source);
        if (!text.contains(before)) {
            throw new Failure("'%s' is not in %s any more: this benchmark edits it".formatted(before, source));
        }
        Files.writeString(source, text.replace(before, after));
        return System.nanoTime();
    }

    /** While it is started anew nobody listens. */
    private static String answer(Http server, String path) {
        try {
            return server.get(path).body();
        } catch (IOException e) {
            return "";
        }
    }

    /** {@code backend | * ready after 4120 ms, http://localhost:22240}. */
    private static URI address(Supervised dev, String service) throws IOException {
        var line = dev.awaitLine(service, "* ready after");
        return URI.create(line.substring(line.lastIndexOf(' ') + 1).replace("localhost", "127.0.0.1"));
    }
}
