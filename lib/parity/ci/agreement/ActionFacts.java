package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parity.ci.Uses.Remote;
import parity.yaml.Node;

/** What a step has of an action of others: products, tools in a list, images, all of a file, a developer's container. */
record ActionFacts(Checkout checkout, Inputs inputs, Surroundings around, String scope) {

    List<Fact> of(Remote action, Node step) {
        var name = action.repository() + (action.path().isEmpty() ? "" : "/" + action.path());
        var facts = new ArrayList<Fact>();
        var setups = Setups.knows(name) ? Setups.of(name) : new UnknownAction(name, inputs).setups();
        setups.forEach(setup -> facts.addAll(new SetupFacts(checkout, inputs, scope).of(setup, action, step)));
        facts.addAll(ofSwitcher(Setups.OF_ALL_FILES.getOrDefault(name, List.of())));
        inputs.first(Setups.LISTS.getOrDefault(name, List.of())).ifPresent(list -> facts.addAll(listed(list)));
        inputs.endingIn("image").forEach(image -> facts.addAll(known(image)));
        if (Setups.OF_DEV_CONTAINERS.contains(name)) {
            facts.addAll(ofDevContainer());
        }
        if (Setups.OF_COMPOSE.contains(name)) {
            facts.addAll(ofCompose(step));
        }
        return facts;
    }

    /** All that the files of a version switcher name, or of that what it is told to install. */
    private List<Fact> ofSwitcher(List<String> files) {
        var wanted = inputs.first(List.of("install_args")).stream()
                .filter(Written::isResolved)
                .flatMap(it -> Words.of(it.text()).stream())
                .filter(word -> !word.startsWith("-"))
                .map(Tools::subject)
                .toList();
        return files.stream()
                .flatMap(file -> SetupFacts.ofFile(file, checkout, scope).stream())
                .filter(fact -> wanted.isEmpty() || wanted.contains(fact.subject()))
                .toList();
    }

    /** Those with a version behind a colon. */
    private List<Fact> listed(Written list) {
        return Stream.of(list.text().split("[,\\s]+"))
                .map(word -> word.split(":", 2))
                .filter(word -> word.length == 2 && !word[0].contains("/"))
                .map(word -> {
                    var tool = ToolFiles.tool(word[0]);
                    return Fact.of(Side.CI, tool, Versions.read(tool, word[1]), list.saying(word[1]), scope);
                })
                .toList();
    }

    /** {@code node_image: kindest/node:v1.25.3}; an image that no table knows may be what the action makes. */
    private List<Fact> known(Written image) {
        return image.isResolved() && Products.of(ImageName.of(image.text())).isPresent()
                ? Images.facts(Side.CI, image, scope)
                : List.of();
    }

    /** Files and services in lines: {@code compose-file: compose.ci.yaml}. */
    private List<Fact> ofCompose(Node step) {
        var words = new ArrayList<String>();
        inputs.first(List.of("compose-file"))
                .ifPresent(files -> files.text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(file -> words.addAll(List.of("-f", file.strip()))));
        words.add("up");
        inputs.first(List.of("services")).ifPresent(services -> words.addAll(Words.of(services.text())));
        var uses = step.get("uses").orElse(step);
        var started = new ComposeStart(checkout, around, "", scope)
                .of(ComposeCommand.of(words), Written.plain(uses.text(), uses.spot()));
        return Stream.concat(started.facts().stream().map(fact -> fact.sharedOn(scope)), started.missing().stream())
                .toList();
    }

    private List<Fact> ofDevContainer() {
        var folder = inputs.first(List.of("subFolder")).map(Written::text).orElse("");
        var named = inputs.first(List.of("configFile")).map(it -> List.of(it.text()));
        return named.orElse(DevContainer.FILES).stream()
                .flatMap(file -> checkout.name(folder, file).stream())
                .filter(checkout::has)
                .findFirst()
                .map(file -> DevContainer.started(file, checkout))
                .orElse(List.of())
                .stream()
                .map(fact -> fact.on(Side.CI, scope).shared())
                .toList();
    }
}
