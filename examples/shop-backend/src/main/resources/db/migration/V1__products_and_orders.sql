CREATE TABLE product (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sku text NOT NULL UNIQUE,
    name text NOT NULL,
    price_cents bigint NOT NULL CHECK (price_cents > 0),
    stock integer NOT NULL CHECK (stock >= 0)
);

CREATE TABLE orders (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    idempotency_key text NOT NULL UNIQUE,
    placed_at timestamptz NOT NULL DEFAULT now()
);

-- The price is that of the moment.
CREATE TABLE order_line (
    order_number bigint NOT NULL REFERENCES orders,
    product_id bigint NOT NULL REFERENCES product,
    quantity integer NOT NULL CHECK (quantity > 0),
    price_cents bigint NOT NULL CHECK (price_cents > 0),
    PRIMARY KEY (order_number, product_id)
);
