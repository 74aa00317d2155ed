///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import java.nio.file.Path;
import java.util.Optional;
import parity.Data;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "dev-backup", description = "Back the database up, and prove the backup by restoring it.")
class DevBackup extends Recipe {

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Where to; without it .parity/backups.")
    Optional<Path> file = Optional.empty();

    @Option(names = "--list", description = "Say only which backups there are.")
    boolean list;

    @Option(names = "--keep", defaultValue = "10", description = "How many of its own it keeps (${DEFAULT-VALUE}).")
    int kept;

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return list ? Data.backups() : Data.here(terminal()).backup(file, kept);
    }
}
