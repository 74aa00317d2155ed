import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { changed, empty, items, money, total } from './basket';
import { ProductList } from './ProductList';

const mug = { id: 1, sku: 'EX-0001', name: 'Example mug', priceCents: 1200, stock: 2 };
const lamp = { id: 2, sku: 'EX-0004', name: 'Example lamp', priceCents: 4900, stock: 0 };
const nothing = () => {};

test('each product shows its price and what is left', () => {
  const page = renderToStaticMarkup(<ProductList products={[mug, lamp]} basket={empty} onChange={nothing} />);

  expect(page).toContain('Example mug');
  expect(page).toContain('€12.00');
  expect(page).toContain('2 left');
  expect(page).toContain('sold out');
});

test('an empty shop says what is missing', () => {
  const page = renderToStaticMarkup(<ProductList products={[]} basket={empty} onChange={nothing} />);

  expect(page).toContain('seed data');
});

test('a basket holds no more than there is, and no less than nothing', () => {
  const three = [1, 1, 1].reduce((basket) => changed(basket, mug, 1), empty);

  expect(items(three)).toEqual([{ productId: 1, quantity: 2 }]);
  expect(money(total(three, [mug, lamp]))).toBe('€24.00');
  expect(items(changed(changed(three, mug, -1), mug, -1))).toEqual([]);
  expect(items(changed(empty, mug, -1))).toEqual([]);
});
