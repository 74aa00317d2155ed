package parity.ci.syntax;

import java.util.List;
import parity.ci.Finding;
import parity.ci.WorkflowFiles;

/** One way to look at workflows. */
interface Layer {

    /** What it is called: {@code rules}, or the program and its version. */
    String name();

    List<Finding> check(WorkflowFiles files);
}
