-- Example data: invented products. Run again, it restores their names, prices and stock; orders stay.
INSERT INTO product (sku, name, price_cents, stock) VALUES
    ('EX-0001', 'Example mug', 1200, 100),
    ('EX-0002', 'Example notebook', 650, 250),
    ('EX-0003', 'Example pencil', 150, 1000),
    ('EX-0004', 'Example lamp', 4900, 20),
    ('EX-0005', 'Example chair', 12900, 8),
    ('EX-0006', 'Example poster', 1900, 60)
ON CONFLICT (sku) DO UPDATE
    SET name = excluded.name, price_cents = excluded.price_cents, stock = excluded.stock;
