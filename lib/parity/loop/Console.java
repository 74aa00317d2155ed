package parity.loop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import parity.concurrent.Background;
import parity.failure.Failure;

/** Does what is typed while the services run. */
record Console(Scene scene, Loop loop) implements Words.Listener {

    private static final String ASKED = "asked for";
    private static final Duration LIMIT = Duration.ofHours(1);

    @Override
    public void heard(String word, List<String> names) {
        try {
            act(word, names);
        } catch (Failure trouble) {
            scene.chorus().answer(trouble.getMessage());
        }
    }

    private void act(String word, List<String> names) {
        switch (word) {
            case "" -> {}
            case "rs" -> again(names.isEmpty() ? loop.names() : names);
            case "h" -> scene.overview().forEach(scene.chorus()::answer);
            case "o" -> open(names);
            case "c" -> scene.chorus().clear();
            case "q" -> loop.quit();
            default -> scene.chorus().answer(Words.HELP);
        }
    }

    /** One alone at once, whatever it needs; of several, those first that others need, while more can be typed. */
    private void again(List<String> names) {
        if (names.size() == 1) {
            var _ = loop.again(names.getFirst(), ASKED);
        } else {
            Background.start(() -> renew(names));
        }
    }

    private void renew(List<String> names) {
        try {
            loop.renew(names, ASKED, LIMIT);
        } catch (Failure trouble) {
            scene.chorus().answer(trouble.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who was not named may well have no page. */
    private void open(List<String> names) {
        (names.isEmpty() ? loop.names() : names)
                .forEach(name -> page(name).ifPresentOrElse(this::open, () -> {
                    if (!names.isEmpty()) {
                        scene.chorus().answer(name + " has no page to open");
                    }
                }));
    }

    private void open(String url) {
        scene.chorus().answer(Browser.open(url) ? "open " + url : url);
    }

    private Optional<String> page(String name) {
        return scene.addresses().of(name).map(Address::url).filter(url -> url.startsWith("http"));
    }
}
