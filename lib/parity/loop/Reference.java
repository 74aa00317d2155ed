package parity.loop;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parity.config.Service;
import parity.config.Service.Readiness;

/** One {@code ${services.NAME.PART}} in a text; without a part where somebody wrote less than that. */
public record Reference(String written, String service, String part) {

    static final Pattern WHOLE = Pattern.compile("\\$\\{services\\.([A-Za-z0-9._-]+)\\.([a-z_]+)}");

    private static final Pattern BEGUN = Pattern.compile("\\$\\{services?\\b[^}]*}?");

    /** All of a text, also those that are none quite. */
    static List<Reference> in(String text) {
        return BEGUN.matcher(text).results().map(Reference::of).toList();
    }

    /** A text of a service, under its key, in which references stand for something once it begins. */
    record Place(String key, String text) {}

    /** Whether a service is told where another is: because it needs that one, or refers to it. */
    static boolean isTold(Service service, String other) {
        return switch (service) {
            // A server that is made here is told nothing once it is made.
            case Service.Resource resource -> isOf(resource.deployed(), other);
            default -> service.needs().contains(other) || places(service).anyMatch(place -> isOf(place.text, other));
        };
    }

    static boolean isOf(String text, String other) {
        return in(text).stream().anyMatch(one -> one.service.equals(other));
    }

    static Stream<Place> places(Service service) {
        var own = switch (service) {
            case Service.HostProcess process ->
                Stream.of(
                                Stream.of(
                                        new Place("command", process.command()),
                                        new Place("build", process.build()),
                                        new Place("dir", process.directory())),
                                each("watch", process.watch()),
                                awaited(process.readiness()))
                        .flatMap(places -> places);
            case Service.Native container ->
                Stream.of(
                                Stream.of(
                                        new Place("image", container.image()),
                                        new Place("command", container.command())),
                                each("volumes", container.volumes()),
                                awaited(container.readiness()))
                        .flatMap(places -> places);
            case Service.Resource resource ->
                Stream.concat(
                        Stream.of(
                                new Place("password", resource.password()), new Place("deployed", resource.deployed())),
                        each("seed", resource.seed()));
            case Service.Composed _ -> Stream.<Place>of();
        };
        var variables = service.common().env().entrySet().stream()
                .map(variable -> new Place("env." + variable.getKey(), variable.getValue()));
        return Stream.concat(own, variables);
    }

    private static Stream<Place> awaited(Readiness readiness) {
        return switch (readiness) {
            case Readiness.Answering(var path) -> Stream.of(new Place("health", path));
            case Readiness.Saying(var text) -> Stream.of(new Place("ready", text));
            case Readiness.Running _, Readiness.Listening _, Readiness.Notifying _ -> Stream.of();
        };
    }

    /** Also where it is none quite. */
    public static boolean isIn(String text) {
        return BEGUN.matcher(text).find();
    }

    private static Stream<Place> each(String key, List<String> texts) {
        return IntStream.range(0, texts.size()).mapToObj(at -> new Place(key + "." + at, texts.get(at)));
    }

    static Stream<String> partsOfAll() {
        return Stream.of("host", "port", "url");
    }

    boolean isWhole() {
        return !part.isEmpty();
    }

    private static Reference of(MatchResult found) {
        var whole = WHOLE.matcher(found.group());
        return whole.matches()
                ? new Reference(found.group(), whole.group(1), whole.group(2))
                : new Reference(found.group(), "", "");
    }
}
