package parity.ports;

/** Who has a port, in words that tell what to stop. */
public sealed interface Holder {

    /** The holder inside a sentence: {@code port 5432 is held by <this>}. */
    String words();

    /** What the user can do to have the port back; follows a semicolon. */
    String remedy();

    /** A program of this machine. */
    record Program(String name, long pid) implements Holder {
        @Override
        public String words() {
            return "%s (pid %d)".formatted(name, pid);
        }

        @Override
        public String remedy() {
            return "stop it";
        }
    }

    /** A program that this user may not see; the command names it to whoever may. */
    record Hidden(String user, String command) implements Holder {
        @Override
        public String words() {
            return user.isEmpty() ? "a program that cannot be seen" : "a program of user " + user;
        }

        @Override
        public String remedy() {
            return "'%s' names it; stop it".formatted(command);
        }
    }

    /** A container, running or only waiting to be started; no project where compose did not make it. */
    record Container(String name, String project, String service, boolean running) implements Holder {

        boolean belongsTo(String wantedProject) {
            return !project.isEmpty() && project.equals(wantedProject);
        }

        @Override
        public String words() {
            var place = project.isEmpty() ? "" : " of project " + project;
            return (running ? "container " : "stopped container ") + name + place;
        }

        @Override
        public String remedy() {
            return (running ? "'docker stop %s'" : "'docker rm %s'").formatted(name);
        }
    }

    /** Another service of the same project that wants the same port. */
    record Sibling(String name) implements Holder {
        @Override
        public String words() {
            return "service " + name + " of this project";
        }

        @Override
        public String remedy() {
            return "publish one of them elsewhere";
        }
    }
}
