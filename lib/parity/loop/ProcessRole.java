package parity.loop;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import parity.config.Service;
import parity.config.Service.Readiness;
import parity.config.Service.Restart;
import parity.process.HostProcess;
import parity.process.HostProcess.Ear;
import parity.process.Launch;
import parity.process.Mark;
import parity.process.Running;

/** A program of the project itself, on the host. */
record ProcessRole(
        Service.HostProcess process,
        Workplace workplace,
        Mark mark,
        Addresses addresses,
        Berths berths,
        Notices notices,
        Optional<Debugging> debugging)
        implements AskedRole {

    @Override
    public void prepare(Consumer<String> tell) {
        workplace.check();
    }

    @Override
    public Optional<Building> building() {
        return process.build().isEmpty()
                ? Optional.empty()
                : javaService().building().or(() -> Optional.of(byProgram()));
    }

    private Building byProgram() {
        return Building.by(name(), launch(process.build(), environment()));
    }

    @Override
    public Running start(Ear ear) {
        debugging.ifPresent(Debugging::prepare);
        var environment = told();
        return HostProcess.start(
                javaService().launch(environment).orElseGet(() -> launch(command(), environment)), mark, ear);
    }

    private JavaService javaService() {
        return new JavaService(
                addresses.resolved(process, process.build()),
                addresses.resolved(process, command()),
                workplace.folder());
    }

    private String command() {
        return debugging.map(it -> it.how().command()).orElse(process.command());
    }

    /** Its environment, and with each start where it can say that it is ready. */
    private Map<String, String> told() {
        var all = new HashMap<>(environment());
        if (readiness() instanceof Readiness.Notifying) {
            all.putAll(notices.listen());
        }
        return all;
    }

    @Override
    public boolean hasNotified() {
        return notices.isReady();
    }

    @Override
    public Readiness readiness() {
        return process.readiness();
    }

    @Override
    public boolean move() {
        if (process.common().port().isPresent() || Berths.isFree(port())) {
            return false;
        }
        addresses.put(process.name(), Address.of(berths.from(port() + 1), "http"));
        return true;
    }

    @Override
    public Restart restart() {
        return process.restart();
    }

    @Override
    public boolean isOneShot() {
        return process.oneShot();
    }

    @Override
    public Map<String, String> environment() {
        return addresses.environment(process);
    }

    private Launch launch(String line, Map<String, String> environment) {
        return Launch.ofLine(addresses.resolved(process, line), workplace.folder(), environment);
    }

    @Override
    public Service service() {
        return process;
    }
}
