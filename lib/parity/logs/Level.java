package parity.logs;

import org.jspecify.annotations.Nullable;

/** How bad a line of a log says it is; what programs call otherwise is brought to one of these four. */
public enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG;

    /** True when this is at least as bad as the other. */
    boolean reaches(Level least) {
        return compareTo(least) <= 0;
    }

    /** The level that a word, in capitals, stands for. */
    public static @Nullable Level ofWord(String word) {
        return switch (word) {
            case "ERROR", "ERR", "FATAL", "PANIC", "CRITICAL", "CRIT", "SEVERE", "ALERT", "EMERG", "EMERGENCY" -> ERROR;
            case "WARN", "WARNING", "WRN" -> WARN;
            case "INFO", "INF", "INFORMATION", "NOTICE" -> INFO;
            case "DEBUG", "DBG", "TRACE", "TRC", "VERBOSE", "FINE", "FINER", "FINEST" -> DEBUG;
            case "DEBUG1", "DEBUG2", "DEBUG3", "DEBUG4", "DEBUG5" -> DEBUG;
            default -> null;
        };
    }

    /** Of syslog's eight. */
    static Level ofSyslog(int severity) {
        return severity <= 3 ? ERROR : severity == 4 ? WARN : severity <= 6 ? INFO : DEBUG;
    }

    /** Of the numbers that pino and bunyan write. */
    static Level ofNumber(int number) {
        return number >= 50 ? ERROR : number >= 40 ? WARN : number >= 30 ? INFO : DEBUG;
    }
}
