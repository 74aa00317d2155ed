package parity.logs;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import parity.failure.Failure;
import parity.terminal.Chorus;

/** Writes down what services say in one run of all of them; to have no room for it is no reason to stop them. */
public final class Diary implements Chorus.Recorder, AutoCloseable {

    private final Diaries diaries;
    private final Map<String, Page> pages = new HashMap<>();

    private Diary(Diaries diaries) {
        this.diaries = diaries;
    }

    /** Begins one; the oldest of earlier runs are forgotten. */
    public static Diary begin(Diaries diaries, Collection<String> services) {
        var diary = new Diary(diaries);
        var id = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextLong())
                .substring(4);
        long created = System.currentTimeMillis() / 1000;
        try {
            diaries.runs().prepare();
            for (var service : services) {
                diaries.runs().forgetOld(service, service);
                diary.pages.put(service, Page.begin(diaries.place(service, created, id)));
            }
            diaries.begin(id);
            return diary;
        } catch (IOException e) {
            diary.close();
            throw new Failure("cannot write down what services say in %s: %s"
                    .formatted(diaries.runs().folder(), e.getMessage()));
        }
    }

    /** Of those that it was begun for. */
    @Override
    public void heard(String service, String lines) {
        var page = pages.get(service);
        if (page != null) {
            page.write(lines);
        }
    }

    @Override
    public void close() {
        pages.values().forEach(Page::close);
        try {
            diaries.end();
        } catch (IOException e) {
            // Then it is the present run until another begins.
        }
    }
}
