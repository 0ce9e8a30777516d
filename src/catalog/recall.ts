/**
 * What a memo has for a key, made where it has nothing.
 *
 * @param most A map of that many is emptied first.
 */
export function recall<Key, Value>(
  memo: Memo<Key, Value>,
  key: Key,
  make: () => Value,
  most?: number,
): Value {
  let value = memo.get(key)
  if (value === undefined) {
    value = make()
    if (memo.size === most) memo.clear?.()
    memo.set(key, value)
  }
  return value
}

/** A `Map` or a `WeakMap`. */
interface Memo<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): unknown
  clear?(): void
  readonly size?: number
}
