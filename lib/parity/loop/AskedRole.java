package parity.loop;

import parity.config.Service.Readiness;

/** A role of which parity.yml says when it is ready. */
interface AskedRole extends Role {

    Readiness readiness();

    Addresses addresses();

    @Override
    default String trouble(Witness witness) {
        return switch (readiness()) {
            case Readiness.Running _ -> "";
            case Readiness.Listening _ -> Door.isOpen(port()) ? "" : "nothing listens at port " + port();
            case Readiness.Answering(var path) -> Door.trouble(port(), resolved(path));
            case Readiness.Notifying _ -> hasNotified() ? "" : "it has not sent READY=1 to its NOTIFY_SOCKET";
            case Readiness.Saying _ -> witness.hasHeard() ? "" : "it has not said '%s'".formatted(awaited());
        };
    }

    /** It has said itself that it is ready. */
    default boolean hasNotified() {
        return false;
    }

    @Override
    default boolean isAsked() {
        return !(readiness() instanceof Readiness.Running);
    }

    @Override
    default String awaited() {
        return readiness() instanceof Readiness.Saying(var text) ? resolved(text) : "";
    }

    private String resolved(String text) {
        return addresses().resolved(service(), text);
    }

    default int port() {
        return addresses().of(name()).map(Address::port).orElse(0);
    }
}
