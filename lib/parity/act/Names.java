package parity.act;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parity.ci.Matrix;

/** What act calls the containers, volumes and networks of a run: they follow from the names of its jobs. */
final class Names {

    private static final int LONGEST = 63;

    private Names() {}

    /** Of every job container that a workflow can have. */
    static List<String> of(PlannedWorkflow plan, String token) {
        return of(plan, token, Stream.of("")).distinct().toList();
    }

    private static Stream<String> of(PlannedWorkflow plan, String token, Stream<String> callers) {
        var before = callers.toList();
        return plan.jobs().stream().filter(PlannedJob::runs).flatMap(job -> {
            var names = legs(job).map(suffix -> Copy.name(job, token) + suffix).toList();
            return job.called()
                    .map(called -> of(called, token, names.stream()))
                    .orElseGet(() -> before.stream()
                            .flatMap(caller ->
                                    names.stream().map(name -> container(caller, Copy.name(plan) + "/" + name))));
        });
    }

    private static String container(String caller, String name) {
        return container("act-" + (caller.isEmpty() ? name : caller + "/" + name));
    }

    /** Each leg has its number where there are several. */
    private static Stream<String> legs(PlannedJob job) {
        int most = job.isDynamic() ? Matrix.MOST_LEGS : job.running().size();
        return Stream.concat(Stream.of(""), IntStream.rangeClosed(1, most).mapToObj(leg -> "-" + leg));
    }

    static String container(String name) {
        var clean = name.replaceAll("[^a-zA-Z0-9]", "-").replace("--", "-");
        var head = clean.substring(0, Math.min(clean.length(), LONGEST));
        return head.replaceAll("^-+|-+$", "") + "-" + sha256(clean);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
