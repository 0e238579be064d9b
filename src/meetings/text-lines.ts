/** The lines of a text that comes in parts, without their ends (LF, CRLF or CR). One that is longer is cut just after `longest` characters. */
export async function* textLines(chunks: AsyncIterable<string>, longest: number): AsyncGenerator<string> {
  const ends = /\r\n|\n|\r/g
  let [line, begun, afterReturn] = ['', false, false]
  const add = (part: string): void => {
    if (line.length <= longest) line += part.slice(0, longest + 1)
  }
  for await (const chunk of chunks) {
    if (chunk === '') continue
    let from = (!begun && chunk.startsWith('\uFEFF')) || (afterReturn && chunk.startsWith('\n')) ? 1 : 0
    ;[begun, afterReturn] = [true, chunk.endsWith('\r')]
    ends.lastIndex = from
    for (let end = ends.exec(chunk); end; end = ends.exec(chunk)) {
      add(chunk.slice(from, end.index))
      yield line
      ;[line, from] = ['', ends.lastIndex]
    }
    add(chunk.slice(from))
  }
  if (line !== '') yield line
}
