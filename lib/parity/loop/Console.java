package parity.loop;

import java.util.List;
import parity.failure.Failure;

/** Does what is typed while the services run. */
record Console(Scene scene, Loop loop) implements Words.Listener {

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
            case "rs" -> (names.isEmpty() ? loop.names() : names).forEach(this::again);
            case "h" -> scene.overview().forEach(scene.chorus()::answer);
            case "o" -> (names.isEmpty() ? loop.names() : names).forEach(this::open);
            case "c" -> scene.chorus().clear();
            case "q" -> loop.quit();
            default -> scene.chorus().answer(Words.HELP);
        }
    }

    private void again(String name) {
        var _ = loop.again(name, "asked for");
    }

    private void open(String name) {
        scene.addresses()
                .of(name)
                .map(Address::url)
                .filter(url -> url.startsWith("http"))
                .ifPresent(url -> scene.chorus().answer(Browser.open(url) ? "open " + url : url));
    }
}
