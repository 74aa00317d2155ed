package parity.config;

import parity.config.Shape.Items;
import parity.config.Shape.Key;
import parity.config.Shape.Named;
import parity.config.Shape.Section;
import parity.config.Shape.Whole;
import parity.config.Shape.Word;

/** Every key of parity.yml: the one place that knows them. */
final class Keys {

    private static final Word NAME =
            Word.like("a name of small letters, digits, '-' and '_'", "^[a-z0-9][a-z0-9_-]{0,62}$");
    private static final Word SERVICE = Word.like("a service", "^[a-zA-Z0-9._-]{1,100}$");
    private static final Word PROFILE = Word.like("a profile", "^(\\*|[a-zA-Z0-9][a-zA-Z0-9_.-]{0,99})$");
    private static final Word SERVICE_PORT =
            Word.like("a service, or service:containerPort", "^[a-zA-Z0-9._-]{1,100}(:[0-9]{1,5}(/(tcp|udp))?)?$");
    private static final Word VARIABLE = Word.like("a variable", "^[A-Za-z_][A-Za-z0-9_]{0,99}$");
    private static final Word RECIPE = Word.like("a recipe", "^[a-z][a-z0-9-]{0,62}$");
    private static final Word VERSION = Word.numeric("a version such as 20.10", "^[0-9]{1,6}(\\.[0-9]{1,6}){0,3}$");
    private static final Word SIZE =
            Word.like("a size such as 4GB, 512MB or 2GiB", "^[0-9]{1,6}(\\.[0-9]{1,3})?(KB|MB|GB|TB|KiB|MiB|GiB|TiB)$");
    private static final Word PATH = Word.like("a path", "^.+$");
    private static final Word PRODUCT =
            Word.like("a product such as postgresql, or an image", "^[A-Za-z0-9._/-]{1,200}$");
    private static final Word LEVEL = Word.like("exact, minor or major", "^(exact|minor|major)$");
    private static final Word DAY = Word.numeric("a day such as 2027-01-31", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    private static final Word ARGUMENT = Word.numeric("an argument", "^.*$");

    static final Section ALL = Section.of(
            new Key("name", "The project's name; Compose uses it too.", NAME),
            new Key("requires", "What the machine and its engine must have, at least.", requires()),
            new Key("compose", "Which compose files make the project.", compose()),
            new Key("data", "The database and the cache, and what is put into them.", data()),
            new Key("agreement", "How exactly CI and the local environment must agree, by product.", agreement()),
            new Key(
                    "secrets",
                    "Variables of the compose files that dev-setup gives a random value, once.",
                    new Items(VARIABLE)),
            new Key("ports", "Host ports that are fixed, by service.", new Named(SERVICE_PORT, new Whole(1, 65535))),
            new Key(
                    "services",
                    "Host processes, containers and resources that run together, by name.",
                    new Named(SERVICE, ServiceKeys.ALL)),
            new Key(
                    "recipes",
                    "Arguments that a recipe gets before those that are typed, by recipe.",
                    new Named(RECIPE, new Items(ARGUMENT))));

    private Keys() {}

    private static Section requires() {
        return Section.of(
                new Key("engine", "The oldest version of the engine that will do.", VERSION),
                new Key("compose", "The oldest version of Docker Compose that will do.", VERSION),
                new Key("memory", "The memory that the engine has.", SIZE),
                new Key("cpus", "The processors that the engine has.", new Whole(1, 1024)),
                new Key("disk", "What is free where the engine keeps its data.", SIZE));
    }

    private static Section compose() {
        return Section.of(
                new Key("files", "Compose files, relative to parity.yml; a later one overrides.", new Items(PATH)),
                new Key("profiles", "Profiles that are switched on.", new Items(PROFILE)),
                new Key("fast", "The files instead, when it is brought up by dev-up-fast.", new Items(PATH)));
    }

    private static Section agreement() {
        return Section.of(
                new Key(
                        "level",
                        "What may differ: nothing (exact), the patch (minor), the minor (major).",
                        new Named(PRODUCT, LEVEL)),
                new Key("ignore", "Products that are left out.", new Named(PRODUCT, exemption())));
    }

    private static Section exemption() {
        return Section.of(
                new Key("because", "Why it is left out.", ARGUMENT),
                new Key("until", "The day from which on it counts again.", DAY));
    }

    private static Section data() {
        return Section.of(
                new Key(
                        "database",
                        "The PostgreSQL service or the resource, where there are several databases.",
                        SERVICE),
                new Key("cache", "The Redis service, where there are several.", SERVICE),
                new Key("migrations", "The folder of SQL files named as Flyway wants them.", PATH),
                new Key("seed", "The SQL file, or the folder of them, that dev-seed runs.", PATH));
    }
}
