package shop.catalogue;

/** Something to buy. */
public record Product(long id, String sku, String name, long priceCents, int stock) {}
