package parity.images;

/** Hears how the making of images goes on; told from several threads at once. */
public interface Progress {

    /** Hears nothing of it. */
    Progress UNHEARD = new Progress() {};

    default void began(ProjectImage image) {}

    /** {@code 3/7 RUN mvn package}. */
    default void stepped(ProjectImage image, String step) {}

    /** One line that a build printed. */
    default void said(ProjectImage image, String line) {}

    default void ended(Delivery delivery) {}
}
