package parity.act;

import java.util.Map;

/** Which images a run uses in place of those that are written: stand-ins, and images of jobs that were made fit. */
record Substitutes(Map<String, String> standIns, Map<String, String> fitted) {

    Substitutes {
        standIns = Map.copyOf(standIns);
        fitted = Map.copyOf(fitted);
    }

    String ofService(String image) {
        return standIns.getOrDefault(image, image);
    }

    String ofJob(String image) {
        return fitted.getOrDefault(image, ofService(image));
    }
}
