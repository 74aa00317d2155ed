package parity.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Nodes of Patroni that cannot take part: a refused password, a copy that was cut short, the data of another cluster. */
record OutcastVerdict(Round round, UnaryOperator<String> reinit) {

    private static final String GROUP = Kind.PATRONI.group();

    /** What is wrong with data with which a node cannot follow the leader any more, by what it says of it. */
    private static final Map<String, String> UNUSABLE = Map.of(
            "system ID is invalid",
            "has a copy that was cut short, cannot use it",
            "could not locate a valid checkpoint record",
            "has data that parted from the leader's, cannot start with it",
            PatroniTale.STARVED,
            "has data that parted from the leader's, cannot follow it",
            "has already been removed",
            "is too far behind: the leader has not kept what it needs");

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        passwords(findings);
        stuck(findings);
        return findings;
    }

    /** True for what a node of Patroni says whose data will never do. */
    static boolean isUnusable(String reason) {
        return UNUSABLE.keySet().stream().anyMatch(reason::contains);
    }

    private void passwords(List<Finding> findings) {
        refusals().stream()
                .findFirst()
                .ifPresent(
                        refusal -> findings.add(
                                new Finding(
                                        "postgres.password",
                                        GROUP,
                                        "PostgreSQL refuses the password of its environment (%s): its volumes keep the one they were made with"
                                                .formatted(refusal),
                                        "put that password back (in the .env file), then dev-up; or give the data up: dev-reset --no-backup")));
    }

    /** What nodes say whose password is not the one that their volumes keep. */
    List<String> refusals() {
        return round.of(Kind.PATRONI).stream()
                .map(checked -> checked.answer().reason())
                .filter(reason -> reason.contains("password authentication failed"))
                .toList();
    }

    private void stuck(List<Finding> findings) {
        for (var checked : round.of(Kind.PATRONI)) {
            var reason = checked.answer().reason();
            var fault = UNUSABLE.entrySet().stream()
                    .filter(sign -> reason.contains(sign.getKey()))
                    .findFirst();
            if (fault.isPresent()) {
                findings.add(new Finding(
                        "postgres.stuck." + checked.name(),
                        GROUP,
                        "%s %s, and will not mend itself"
                                .formatted(checked.name(), fault.get().getValue()),
                        "recover-from-sleep copies the leader's again; by hand: " + reinit.apply(checked.name())));
            } else if (reason.contains("system ID mismatch")) {
                findings.add(new Finding(
                        "postgres.stranger." + checked.name(),
                        GROUP,
                        "%s holds the data of another cluster, and leaves".formatted(checked.name()),
                        giveUp(checked.patient())));
            }
        }
    }

    /** Somebody may miss that data: it is theirs to throw away. */
    private static String giveUp(Patient patient) {
        var volumes = patient.container().stream()
                .flatMap(container -> container.attachments().volumes().stream())
                .collect(Collectors.joining(" "));
        return "to give that data up and copy the leader's: docker rm -f %s && docker volume rm %s, then dev-up"
                .formatted(patient.containerName(), volumes);
    }
}
