package parity.platform;

import java.util.List;

/** One thing to do, why, and the exact command lines that do it. */
public record Step(String cause, List<String> commands) {

    public Step {
        commands = List.copyOf(commands);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("# ").append(cause).append('\n');
        commands.forEach(command -> text.append(command).append('\n'));
        return text.toString();
    }
}
