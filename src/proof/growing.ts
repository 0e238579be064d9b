type Numbers = Int8Array | Uint8Array | Uint16Array | Int32Array | Float64Array

/** The same numbers with room for at least so many: the array itself while there is room, and one of twice the size once there is none. */
export const withRoom = <Kind extends Numbers>(items: Kind, size: number): Kind => {
  if (size <= items.length) return items
  const Made = items.constructor as new (length: number) => Kind
  const made = new Made(Math.max(size, items.length * 2))
  made.set(items)
  return made
}

/** So many numbers of one value: the same array if it has the room, whatever it held. Making large arrays anew costs more than filling them. */
export const filled = <Kind extends Numbers>(items: Kind, size: number, value: number): Kind => {
  const room = withRoom(items, size)
  room.fill(value, 0, size)
  return room
}
