///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS ../lib/Library.java
// REHEARSE workflows

import parity.AgreementOptions;
import parity.Recipe;
import parity.terminal.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "validate-ci-parity", description = "Prove that CI and the local environment have the same versions, or name what differs.")
class ValidateCiParity extends Recipe {

    @Mixin
    AgreementOptions options = new AgreementOptions();

    void main(String... args) {
        serve(args);
    }

    @Override
    protected Report cook() {
        return options.report(terminal());
    }
}
