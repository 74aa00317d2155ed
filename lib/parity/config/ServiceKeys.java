package parity.config;

import java.util.Arrays;
import java.util.List;
import parity.config.Shape.Items;
import parity.config.Shape.Key;
import parity.config.Shape.Named;
import parity.config.Shape.Section;
import parity.config.Shape.Whole;
import parity.config.Shape.Word;

/** What a service of parity.yml may say; what needs more belongs in a compose file. */
final class ServiceKeys {

    /** The words of which a service has exactly one: they say what it is. */
    enum Kind {
        IMAGE("image", "needs", "env", "port", "command", "container_port", "volumes", "health", "ready"),
        COMPOSE("compose", "needs", "env"),
        RESOURCE(
                "resource",
                "needs",
                "port",
                "version",
                "database",
                "user",
                "password",
                "extensions",
                "seed",
                "engine",
                "deployed"),
        COMMAND(
                "command",
                "needs",
                "env",
                "port",
                "dir",
                "build",
                "watch",
                "health",
                "ready",
                "restart",
                "one_shot",
                "only_with");

        private final String word;
        private final List<String> others;

        Kind(String word, String... others) {
            this.word = word;
            this.others = List.of(others);
        }

        String word() {
            return word;
        }

        boolean knows(String key) {
            return key.equals(word) || others.contains(key);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }

    private static final Word SERVICE = Word.like("a service", "^[a-zA-Z0-9._-]{1,100}$");
    private static final Word TEXT = Word.numeric("a text", "^.*$");
    private static final Word SOMETHING = Word.numeric("a text", "^.*\\S.*$");
    private static final Word VARIABLE = Word.like("a variable", "^[A-Za-z_][A-Za-z0-9_]{0,99}$");
    private static final Word PATH = Word.like("a path", "^.+$");
    private static final Word PROGRAM = Word.like("a program", "^[a-zA-Z0-9._+-]{1,100}$");
    private static final Word PAGE = Word.like("a path such as /health", "^/\\S*$");
    private static final Word TRUTH = Word.like("true or false", "^(true|false)$");
    private static final Word READY = Word.like("port, notify, or log: and a text", "^(port|notify|log:.*\\S.*)$");
    private static final Word RESTART = Word.like("on-failure, always or never", "^(on-failure|always|never)$");
    private static final Word ENGINE = Word.like("auto, docker or embedded", "^(auto|docker|embedded)$");
    private static final Word VERSION = Word.numeric("a version such as 17", "^[0-9]{1,6}(\\.[0-9]{1,6}){0,3}$");
    private static final Whole PORT = new Whole(1, 65535);

    static final Section ALL = Section.of(
            new Key("command", "The program to run; with an image, the container's.", SOMETHING),
            new Key("image", "The image of a container.", PATH),
            new Key("compose", "The service of the compose files.", SERVICE),
            new Key("resource", "A database or cache by name: postgres, mysql, mariadb, redis, dynamodb.", SERVICE),
            new Key("needs", "The services that must be ready before, and whose addresses it gets.", items(SERVICE)),
            new Key("dir", "The folder it runs in.", PATH),
            new Key("env", "Variables it gets.", new Named(VARIABLE, TEXT)),
            new Key("port", "Its port on the host; without one it gets a free one.", PORT),
            new Key("container_port", "The port inside of the container.", PORT),
            new Key("volumes", "Folders and files that the container sees: from:to.", items(PATH)),
            new Key("health", "It is ready once this page is good.", PAGE),
            new Key(
                    "ready",
                    "It is ready once its port is open, once it said something, or sent READY=1 (sd_notify).",
                    READY),
            new Key("build", "What runs before each start; when it fails, what runs is left running.", SOMETHING),
            new Key("watch", "The files whose change restarts it.", items(PATH)),
            new Key("restart", "Whether it is started again when it ended by itself.", RESTART),
            new Key("one_shot", "It is there to end, and is ready when it ended well.", TRUTH),
            new Key("only_with", "The program without which it is left out.", PROGRAM),
            new Key("version", "The version of a resource.", VERSION),
            new Key("database", "The database in it.", SERVICE),
            new Key("user", "Who owns that.", SERVICE),
            new Key("password", "Its password; made up unless given.", SOMETHING),
            new Key("extensions", "PostgreSQL's extensions.", items(SERVICE)),
            new Key("seed", "SQL files that a new one gets.", items(PATH)),
            new Key("engine", "Where it runs.", ENGINE),
            new Key("deployed", "The address of one that runs elsewhere, and is used instead.", SOMETHING));

    private ServiceKeys() {}

    private static Items items(Shape each) {
        return new Items(each);
    }
}
