package parity.ci.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.ci.Finding;
import parity.ci.WorkflowFiles;
import parity.failure.Exit;
import parity.failure.Failure;

/** Workflows looked at in every way there is here, and what each way found. */
public record SyntaxCheck(List<String> layers, int files, List<Judgement> judgements) {

    public SyntaxCheck {
        layers = List.copyOf(layers);
        judgements = List.copyOf(judgements);
    }

    /** In the ways that are named, which must be there then; in all that are there where none is. */
    public static SyntaxCheck of(WorkflowFiles files, List<Tool> tools) {
        var layers = tools.isEmpty()
                ? all()
                : tools.stream().distinct().map(SyntaxCheck::required).toList();
        var found = new LinkedHashMap<String, List<Finding>>();
        layers.forEach(layer -> found.put(layer.name(), layer.check(files)));
        return of(files.files().size(), found);
    }

    /** Merges what layers found: on a line of a file, the first that has something to say is heard. */
    static SyntaxCheck of(int files, Map<String, List<Finding>> found) {
        var merged = new Merged();
        found.forEach(merged::add);
        return new SyntaxCheck(List.copyOf(found.keySet()), files, merged.inOrder());
    }

    public long errors() {
        return judgements.stream().filter(it -> it.finding().isError()).count();
    }

    public long warnings() {
        return judgements.size() - errors();
    }

    private static List<Layer> all() {
        var layers = new ArrayList<Layer>();
        for (var tool : Tool.values()) {
            layer(tool).ifPresent(layers::add);
        }
        return layers;
    }

    private static Layer required(Tool tool) {
        return layer(tool)
                .orElseThrow(() -> new Failure(
                        Exit.MISSING,
                        "cannot check with %s: it is not installed, or not on PATH; leave --layer out"
                                .formatted(tool)));
    }

    private static Optional<Layer> layer(Tool tool) {
        return switch (tool) {
            case RULES -> Optional.of(new RulesLayer());
            case ACT -> ActLayer.ifThere();
            case ACTIONLINT -> ActionlintLayer.ifThere();
        };
    }
}
