package parity.act;

import parity.yaml.Spot;

/** One thing that a workflow asks of GitHub and that is passed over here. */
public record Gap(Spot spot, String what) {

    @Override
    public String toString() {
        return spot + ": " + what;
    }
}
