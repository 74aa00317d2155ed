/** The shop's API, as the browser sees it. */

export interface Product {
  id: number;
  sku: string;
  name: string;
  priceCents: number;
  stock: number;
}

export interface Item {
  productId: number;
  quantity: number;
}

export interface Order {
  number: number;
  totalCents: number;
}

/** An answer that another attempt would not change. */
export class Refusal extends Error {}

/** Waits between two attempts, and says so. */
export type Rest = (attempt: number) => Promise<void>;

// A failover of the database takes 20 s; the backend waits 4 s of it with us, each time.
const ATTEMPTS = 30;
const OUTAGES = [502, 503, 504];

export const rest: Rest = () => new Promise((resume) => setTimeout(resume, 1000));

export async function products(ask: typeof fetch = fetch): Promise<Product[]> {
  const answer = await ask('/api/products');
  if (!answer.ok) {
    throw new Error(await reason(answer));
  }
  return (await answer.json()) as Product[];
}

/** Asks until there is an answer. The key stays the same, so that there is one order, however often it was asked for. */
export async function placeOrder(
  key: string,
  items: Item[],
  pause: Rest = rest,
  ask: typeof fetch = fetch,
): Promise<Order> {
  for (let attempt = 1; ; attempt++) {
    const answer = await attemptOrder(key, items, ask);
    if (answer?.ok) {
      return (await answer.json()) as Order;
    }
    if (answer && !OUTAGES.includes(answer.status)) {
      throw new Refusal(await reason(answer));
    }
    if (attempt === ATTEMPTS) {
      throw new Error('the shop does not answer; your order may or may not have arrived');
    }
    await pause(attempt);
  }
}

async function attemptOrder(key: string, items: Item[], ask: typeof fetch): Promise<Response | undefined> {
  try {
    return await ask('/api/orders', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ items }),
    });
  } catch {
    // No answer at all is an outage, too.
    return undefined;
  }
}

async function reason(answer: Response): Promise<string> {
  try {
    const problem = (await answer.json()) as { detail?: string };
    return problem.detail ?? `the shop answered ${answer.status}`;
  } catch {
    return `the shop answered ${answer.status}`;
  }
}
