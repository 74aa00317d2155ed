package parity.loop;

import parity.config.Service;
import parity.process.HostProcess.Ear;
import parity.process.Running;
import parity.resource.Kind;

/** A resource that is used where it is deployed, instead of one of our own. */
record DeployedRole(Service.Resource service, Addresses addresses) implements Role {

    /** Its address may be one that a tunnel has opened meanwhile. */
    @Override
    public Running start(Ear ear) {
        var text = addresses.resolved(service, service.deployed());
        Deployed.trouble(text).ifPresent(why -> {
            throw new Mistake(service, "deployed", why).failure();
        });
        addresses.put(service.name(), Deployed.of(Kind.of(service.kind()), text).address());
        return new Elsewhere();
    }

    @Override
    public String trouble(Witness witness) {
        return "";
    }

    @Override
    public boolean isHere() {
        return false;
    }
}
