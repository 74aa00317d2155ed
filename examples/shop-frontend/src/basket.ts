import type { Item, Product } from './api';

/** How many of each product, by its id. */
export type Basket = ReadonlyMap<number, number>;

export const empty: Basket = new Map();

/** One more or one less; never less than none, never more than there are. */
export function changed(basket: Basket, product: Product, by: 1 | -1): Basket {
  const next = new Map(basket);
  const quantity = Math.min(product.stock, Math.max(0, (basket.get(product.id) ?? 0) + by));
  if (quantity === 0) {
    next.delete(product.id);
  } else {
    next.set(product.id, quantity);
  }
  return next;
}

export function items(basket: Basket): Item[] {
  return [...basket].map(([productId, quantity]) => ({ productId, quantity }));
}

export function total(basket: Basket, products: Product[]): number {
  return products.reduce((sum, product) => sum + product.priceCents * (basket.get(product.id) ?? 0), 0);
}

export function money(cents: number): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' }).format(cents / 100);
}
