package parity.ci.agreement;

/** How one step of one job, in one leg, ended; a job without steps is a step without a name. */
public record StepRun(String job, String step, int occurrence, String conclusion) {

    String key() {
        return job + "\n" + step + "\n" + occurrence;
    }
}
