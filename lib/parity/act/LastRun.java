package parity.act;

import java.util.Map;

/** How each job ended when it was last run here, by its file and id. */
public record LastRun(Map<String, Boolean> passed) {

    static final LastRun NONE = new LastRun(Map.of());

    public LastRun {
        passed = Map.copyOf(passed);
    }

    boolean failed(String file, String job) {
        return Boolean.FALSE.equals(passed.get(key(file, job)));
    }

    boolean passed(String file, String job) {
        return Boolean.TRUE.equals(passed.get(key(file, job)));
    }

    static String key(String file, String job) {
        return file + "#" + job;
    }
}
