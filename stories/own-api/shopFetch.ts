import type { ShopFailure } from './shopFormat.js'

/** A shop's API. The voucher decides how it answers. */
export async function shopFetch(order: FormData): Promise<Response> {
  const failures: Record<string, readonly [status: number, body: ShopFailure]> = {
    invalid: [
      422,
      { ok: false, reason: 'invalid_order', problems: { email: 'taken', name: 'required' } },
    ],
    unknown: [404, { ok: false, reason: 'voucher_unknown' }],
    // With HTTP 200: without the parser this is data.
    soldout: [200, { ok: false, reason: 'sold_out' }],
    closed: [503, { ok: false, reason: 'warehouse_closed' }],
    limit: [429, { ok: false, reason: 'E_417' }],
  }
  const [status, body] = failures[String(order.get('voucher'))] ?? [
    200,
    { ok: true, number: 'A-1' },
  ]
  return Response.json(body, { status })
}
