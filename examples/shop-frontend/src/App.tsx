import { useCallback, useEffect, useRef, useState } from 'react';
import { placeOrder, type Product, products, Refusal, rest } from './api';
import { type Basket, changed, empty, items, money, total } from './basket';
import { ProductList } from './ProductList';

/** The one page: products, a basket, and what became of the order. */
export function App() {
  const [offer, setOffer] = useState<Product[]>();
  const [basket, setBasket] = useState<Basket>(empty);
  const [word, setWord] = useState('');
  const [busy, setBusy] = useState(false);
  // One key for one basket, until it is known what became of it: ordering again must not buy twice.
  const key = useRef<string>(undefined);

  const load = useCallback(async () => {
    try {
      setOffer(await products());
    } catch (failure) {
      setWord(`Cannot show the products: ${(failure as Error).message}`);
    }
  }, []);

  useEffect(() => {
    void load();
  }, [load]);

  const change = (product: Product, by: 1 | -1) => {
    key.current = undefined;
    setBasket(changed(basket, product, by));
  };

  const order = async () => {
    setBusy(true);
    key.current ??= newKey();
    try {
      const placed = await placeOrder(key.current, items(basket), async (attempt) => {
        setWord(`The shop is catching its breath (attempt ${attempt}), your order is kept …`);
        await rest(attempt);
      });
      key.current = undefined;
      setBasket(empty);
      setWord(`Thank you! Your order has the number ${placed.number} (${money(placed.totalCents)}).`);
    } catch (failure) {
      if (failure instanceof Refusal) {
        key.current = undefined;
      }
      setWord(`Not ordered: ${(failure as Error).message}`);
    }
    setBusy(false);
    await load();
  };

  return (
    <main>
      <h1>The example shop</h1>
      {offer ? <ProductList products={offer} basket={basket} onChange={change} /> : <p className="note">…</p>}
      <footer>
        <span>{money(total(basket, offer ?? []))}</span>
        <button className="order" disabled={busy || basket.size === 0} onClick={() => void order()}>
          {busy ? 'Ordering …' : 'Order'}
        </button>
      </footer>
      <p role="status">{word}</p>
    </main>
  );
}

/** Also where the page came over plain HTTP from another machine, and crypto.randomUUID is missing. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
