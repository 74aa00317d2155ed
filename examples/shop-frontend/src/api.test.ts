import { expect, test } from 'vitest';
import { placeOrder, products, Refusal } from './api';

const soon = () => Promise.resolve();
const basket = [{ productId: 1, quantity: 2 }];

/** Answers with these, one after the other, and remembers what it was asked. */
function shop(...answers: (Response | Error)[]) {
  const keys: string[] = [];
  const ask = (_: unknown, request?: RequestInit) => {
    keys.push(new Headers(request?.headers).get('Idempotency-Key') ?? '');
    const answer = answers.shift();
    return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer ?? new Error('asked too often'));
  };
  return { keys, ask: ask as typeof fetch };
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

test('an order gets its number', async () => {
  const { ask } = shop(json(201, { number: 7, totalCents: 2400 }));

  expect((await placeOrder('k', basket, soon, ask)).number).toBe(7);
});

test('an outage is sat out, with the same key', async () => {
  const { keys, ask } = shop(json(503, {}), new Error('connection reset'), json(502, {}), json(200, { number: 7 }));

  expect((await placeOrder('k', basket, soon, ask)).number).toBe(7);
  expect(keys).toEqual(['k', 'k', 'k', 'k']);
});

test('a refusal is final, and says why', async () => {
  const { keys, ask } = shop(json(409, { detail: 'not enough of Example lamp is left' }));

  await expect(placeOrder('k', basket, soon, ask)).rejects.toThrow(new Refusal('not enough of Example lamp is left'));
  expect(keys).toHaveLength(1);
});

test('patience has an end', async () => {
  const { keys, ask } = shop(...Array.from({ length: 40 }, () => json(503, {})));

  await expect(placeOrder('k', basket, soon, ask)).rejects.toThrow('does not answer');
  expect(keys).toHaveLength(30);
});

test('products that cannot be had are an error, not an empty shop', async () => {
  const { ask } = shop(new Response('<html>', { status: 502 }));

  await expect(products(ask)).rejects.toThrow('the shop answered 502');
});
