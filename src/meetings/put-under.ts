/** Puts a value behind those that have the same key. */
export const putUnder = <Key, Value>(all: Map<Key, Value[]>, key: Key, value: Value): void => {
  const same = all.get(key)
  if (same) same.push(value)
  else all.set(key, [value])
}
