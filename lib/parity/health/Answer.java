package parity.health;

import parity.health.Condition.State;

/** What came of asking one component. */
record Answer(State state, String role, String detail, String reason, Testimony testimony) {

    private static final Testimony NOTHING = new Testimony.Nothing();

    static Answer well(String role, String detail, Testimony testimony) {
        return new Answer(State.HEALTHY, role, detail, "", testimony);
    }

    static Answer well(String detail) {
        return well("", detail, NOTHING);
    }

    static Answer done(String detail) {
        return new Answer(State.DONE, "", detail, "", NOTHING);
    }

    static Answer starting(String reason) {
        return new Answer(State.STARTING, "", "", reason, NOTHING);
    }

    static Answer unwell(String reason) {
        return unwell("", reason, NOTHING);
    }

    static Answer unwell(String role, String reason, Testimony testimony) {
        return new Answer(State.UNHEALTHY, role, "", reason, testimony);
    }

    static Answer down(String reason) {
        return new Answer(State.DOWN, "", "", reason, NOTHING);
    }

    boolean isWell() {
        return state == State.HEALTHY || state == State.DONE;
    }

    /** What just began may still need its time. */
    Answer forgiving(boolean isYoung) {
        return isYoung && state == State.UNHEALTHY ? new Answer(State.STARTING, role, detail, reason, testimony) : this;
    }

    Answer because(String otherReason) {
        return otherReason.isEmpty() ? this : new Answer(state, role, detail, otherReason, testimony);
    }

    Answer withDetail(String more) {
        return new Answer(state, role, detail.isEmpty() ? more : detail + ", " + more, reason, testimony);
    }
}
