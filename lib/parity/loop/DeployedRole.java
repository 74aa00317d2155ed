package parity.loop;

import parity.config.Service;
import parity.process.HostProcess.Ear;
import parity.process.Running;

/** A resource that is used where it is deployed, instead of one of our own. */
record DeployedRole(Service.Resource service) implements Role {

    @Override
    public Running start(Ear ear) {
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
