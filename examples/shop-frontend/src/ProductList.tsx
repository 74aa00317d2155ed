import type { Product } from './api';
import { type Basket, money } from './basket';

interface Props {
  products: Product[];
  basket: Basket;
  onChange: (product: Product, by: 1 | -1) => void;
}

/** What there is to buy, and how much of it is in the basket. */
export function ProductList({ products, basket, onChange }: Props) {
  if (products.length === 0) {
    return <p className="note">The shelves are empty: the seed data has not been loaded.</p>;
  }
  return (
    <ul className="products">
      {products.map((product) => {
        const quantity = basket.get(product.id) ?? 0;
        return (
          <li key={product.id}>
            <strong>{product.name}</strong>
            <span className="price">{money(product.priceCents)}</span>
            <span className="stock">{product.stock > 0 ? `${product.stock} left` : 'sold out'}</span>
            <span className="quantity">
              <button
                aria-label={`one ${product.name} less`}
                disabled={quantity === 0}
                onClick={() => onChange(product, -1)}
              >
                −
              </button>
              <output>{quantity}</output>
              <button
                aria-label={`one ${product.name} more`}
                disabled={quantity >= product.stock}
                onClick={() => onChange(product, 1)}
              >
                +
              </button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
