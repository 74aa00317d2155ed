package shop.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of products, on the leader: a cache that a replica fills would keep what an order has just changed. */
@Repository
class StoredProducts implements Products {

    private final JdbcClient leader;

    StoredProducts(JdbcClient leader) {
        this.leader = leader;
    }

    @Override
    public List<Product> all() {
        return leader.sql("SELECT id, sku, name, price_cents, stock FROM product ORDER BY name")
                .query(Product.class)
                .list();
    }

    @Override
    public Optional<Product> find(long id) {
        return leader.sql("SELECT id, sku, name, price_cents, stock FROM product WHERE id = ?")
                .param(id)
                .query(Product.class)
                .optional();
    }

    @Override
    public boolean take(long id, int quantity) {
        return leader.sql("UPDATE product SET stock = stock - :quantity WHERE id = :id AND stock >= :quantity")
                        .param("id", id)
                        .param("quantity", quantity)
                        .update()
                == 1;
    }
}
