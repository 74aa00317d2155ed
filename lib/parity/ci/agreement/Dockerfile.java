package parity.ci.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.ci.agreement.DockerText.Instruction;

/** A Dockerfile: its stages, what each is built from with the arguments of a build put in, and what it says of itself. */
final class Dockerfile {

    private final List<Stage> stages = new ArrayList<>();

    /** One stage; the base is another stage's name, or an image. */
    record Stage(String name, Written base, List<Instruction> instructions, Map<String, Written> values) {}

    /** Reads a file as a build with these arguments would. */
    static Dockerfile of(SourceText file, Map<String, Written> arguments) {
        var dockerfile = new Dockerfile();
        var globals = new LinkedHashMap<String, Written>();
        for (var instruction : DockerText.instructions(file)) {
            if (instruction.keyword().equals("FROM")) {
                dockerfile.open(instruction, globals);
            } else if (dockerfile.stages.isEmpty()) {
                argument(instruction, arguments, Map.of(), globals);
            } else {
                var stage = dockerfile.stages.getLast();
                stage.instructions().add(instruction);
                argument(instruction, arguments, globals, stage.values());
            }
        }
        return dockerfile;
    }

    List<Stage> stages() {
        return List.copyOf(stages);
    }

    /** A stage and those below it, down to the one that is built from an image; the last one where none is named. */
    List<Stage> chain(String target) {
        var chain = new ArrayList<Stage>();
        var next = target.isEmpty() ? stages.stream().reduce((_, last) -> last) : named(target, stages.size());
        while (next.isPresent() && !chain.contains(next.get())) {
            chain.add(next.get());
            next = below(next.get());
        }
        return chain;
    }

    /** The stage that one is built from; empty where that is an image. */
    Optional<Stage> below(Stage stage) {
        return named(stage.base().text(), stages.indexOf(stage));
    }

    /** The labels of a chain; the upper stage's word counts. */
    static Map<String, Written> labels(List<Stage> chain) {
        var labels = new LinkedHashMap<String, Written>();
        for (var stage : chain.reversed()) {
            for (var instruction : stage.instructions()) {
                if (instruction.keyword().equals("LABEL")) {
                    pairs(instruction)
                            .forEach((name, value) -> labels.put(name, Interpolation.of(value, stage.values())));
                }
            }
        }
        return labels;
    }

    private Optional<Stage> named(String name, int before) {
        return stages.subList(0, before).stream()
                .filter(stage -> stage.name().equalsIgnoreCase(name))
                .reduce((_, last) -> last);
    }

    private void open(Instruction from, Map<String, Written> globals) {
        var words = from.words().stream().filter(word -> !word.startsWith("--")).toList();
        if (words.isEmpty()) {
            return;
        }
        var base = Interpolation.of(from.written(words.getFirst()), globals);
        var name =
                words.size() > 2 && words.get(1).equalsIgnoreCase("as") ? words.get(2) : String.valueOf(stages.size());
        stages.add(new Stage(name, base, new ArrayList<>(), new LinkedHashMap<>()));
    }

    /** {@code ARG} and {@code ENV}: what later lines can name. */
    private static void argument(
            Instruction instruction,
            Map<String, Written> given,
            Map<String, Written> globals,
            Map<String, Written> values) {
        boolean isArgument = instruction.keyword().equals("ARG");
        if (!isArgument && !instruction.keyword().equals("ENV")) {
            return;
        }
        if (isArgument) {
            instruction.words().stream()
                    .filter(word -> !word.contains("="))
                    .forEach(name -> declare(name, given, globals, values));
        }
        pairs(instruction).forEach((name, value) -> {
            var chosen = isArgument ? given.get(name) : null;
            values.put(name, chosen == null ? Interpolation.of(value, values) : chosen);
        });
    }

    private static void declare(
            String name, Map<String, Written> given, Map<String, Written> globals, Map<String, Written> values) {
        var value = given.containsKey(name) ? given.get(name) : globals.get(name);
        if (value != null) {
            values.put(name, value);
        }
    }

    private static Map<String, Written> pairs(Instruction instruction) {
        var pairs = new LinkedHashMap<String, Written>();
        var words = instruction.words();
        for (var word : words) {
            int sign = word.indexOf('=');
            if (sign > 0) {
                pairs.put(word.substring(0, sign), instruction.written(word.substring(sign + 1)));
            }
        }
        boolean isOldForm =
                pairs.isEmpty() && words.size() == 2 && !instruction.keyword().equals("ARG");
        if (isOldForm) {
            pairs.put(words.getFirst(), instruction.written(words.getLast()));
        }
        return pairs;
    }
}
