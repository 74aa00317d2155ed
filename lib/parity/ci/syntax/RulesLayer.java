package parity.ci.syntax;

import java.util.List;
import parity.ci.Finding;
import parity.ci.WorkflowFiles;

/** Our own rules, which need no other program. */
record RulesLayer() implements Layer {

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public List<Finding> check(WorkflowFiles files) {
        var rules = new JavaRules(Repository.at(files.root()));
        return files.files().stream()
                .flatMap(file -> rules.check(files.name(file), file).stream())
                .toList();
    }
}
