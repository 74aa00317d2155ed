package shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.catalogue.Product;
import shop.catalogue.Products;

/** Products in memory. */
public final class Shelf implements Products {

    private final Map<Long, Product> products = new TreeMap<>();

    public Shelf(Product... products) {
        for (var product : products) {
            this.products.put(product.id(), product);
        }
    }

    @Override
    public List<Product> all() {
        return new ArrayList<>(products.values());
    }

    @Override
    public Optional<Product> find(long id) {
        return Optional.ofNullable(products.get(id));
    }

    @Override
    public boolean take(long id, int quantity) {
        var had = products.get(id);
        if (had == null || had.stock() < quantity) {
            return false;
        }
        products.put(id, new Product(id, had.sku(), had.name(), had.priceCents(), had.stock() - quantity));
        return true;
    }
}
