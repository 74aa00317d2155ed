package parity.images;

/** How images are made: from the cache or not, and whether what they begin with is asked for anew. */
public record Making(boolean noCache, boolean pull) {

    public static final Making USUAL = new Making(false, false);
}
