package shop.catalogue;

import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** All products: from the cache, and what that does not know from the database. */
@Service
public class Catalogue {

    /** The products as JSON, and whether the cache knew them. */
    public record Listing(String json, boolean cached) {}

    private final Products products;
    private final Cache cache;
    private final JsonMapper mapper;

    public Catalogue(Products products, Cache cache, JsonMapper mapper) {
        this.products = products;
        this.cache = cache;
        this.mapper = mapper;
    }

    public Listing list() {
        return cache.read().map(json -> new Listing(json, true)).orElseGet(this::fresh);
    }

    /** To be called after a change. */
    public void forget() {
        cache.forget();
    }

    private Listing fresh() {
        var all = products.all();
        var json = mapper.writeValueAsString(all);
        // An empty shop is one that is about to be filled.
        if (!all.isEmpty()) {
            cache.keep(json);
        }
        return new Listing(json, false);
    }
}
