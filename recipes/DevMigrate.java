///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java

import parity.Contents;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "dev-migrate", description = "Apply the SQL migrations that the database has not had yet.")
class DevMigrate extends Recipe {

    @Option(names = "--dry-run", description = "Say only which they are.")
    boolean dryRun;

    @Option(names = "--repair", description = "Apply again what failed half-way, once it can run again.")
    boolean isMended;

    @Mixin
    Contents contents = new Contents();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return contents.migrate(dryRun, isMended, terminal());
    }
}
